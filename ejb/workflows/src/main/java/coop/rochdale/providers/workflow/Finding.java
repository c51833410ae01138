package coop.rochdale.providers.workflow;

import coop.rochdale.dues.CreditorReference;
import coop.rochdale.dues.Invoices;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.Memberships;
import coop.rochdale.providers.Customers;
import coop.rochdale.providers.Mismatch;
import coop.rochdale.providers.Reported;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds whose money arrived (rule R3), of many movements at once. */
@Dependent
class Finding {

    private final Invoices invoices;
    private final Memberships memberships;
    private final Customers customers;

    @Inject
    Finding(Invoices invoices, Memberships memberships, Customers customers) {
        this.invoices = invoices;
        this.memberships = memberships;
        this.customers = customers;
    }

    /** Whose it is, or why that is not known: one of them is there. */
    record Found(Optional<Membership> payer, Optional<Mismatch> mismatch) {

        static Found nobody(Mismatch why) {
            return new Found(Optional.empty(), Optional.of(why));
        }
    }

    boolean isMember(MembershipId id) {
        return memberships.find(id).isPresent();
    }

    /** Each with whose it is. */
    Map<Reported, Found> find(Set<Reported> reported) {
        Map<Reported, MembershipId> said = said(reported);
        Map<Reported, Set<Long>> numbers = reported.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        each -> CreditorReference.numbersIn(each.particulars().text())));
        Map<Long, MembershipId> asked = invoices.membershipsOf(
                numbers.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<MembershipId, Membership> known = memberships.find(
                Stream.concat(said.values().stream(), asked.values().stream()).collect(Collectors.toSet()));
        Map<Reported, Found> found = new LinkedHashMap<>();
        for (Reported each : reported) {
            found.put(
                    each,
                    Optional.ofNullable(said.get(each))
                            .flatMap(membership -> Optional.ofNullable(known.get(membership)))
                            .map(payer -> new Found(Optional.of(payer), Optional.empty()))
                            .orElseGet(() -> named(numbers.getOrDefault(each, Set.of()), asked, known)));
        }
        return found;
    }

    /** What a provider repeats that we told it, or what we know of its customer. */
    private Map<Reported, MembershipId> said(Set<Reported> reported) {
        Map<String, Set<String>> asked = new LinkedHashMap<>();
        for (Reported each : reported) {
            each.trace()
                    .customer()
                    .filter(customer -> each.trace().membership().isEmpty())
                    .ifPresent(customer -> asked.computeIfAbsent(provider(each), provider -> new HashSet<>())
                            .add(customer));
        }
        Map<String, Map<String, MembershipId>> introduced = new LinkedHashMap<>();
        asked.forEach((provider, names) -> introduced.put(provider, customers.membershipsOf(provider, names)));
        Map<Reported, MembershipId> said = new LinkedHashMap<>();
        for (Reported each : reported) {
            Map<String, MembershipId> here = introduced.getOrDefault(provider(each), Map.of());
            each.trace()
                    .membership()
                    .or(() -> each.trace().customer().flatMap(name -> Optional.ofNullable(here.get(name))))
                    .ifPresent(membership -> said.put(each, membership));
        }
        return said;
    }

    private static String provider(Reported reported) {
        return reported.movement().provider();
    }

    private static Found named(Set<Long> numbers, Map<Long, MembershipId> asked, Map<MembershipId, Membership> known) {
        List<Membership> payers = numbers.stream()
                .flatMap(number -> Stream.ofNullable(asked.get(number)))
                .flatMap(membership -> Stream.ofNullable(known.get(membership)))
                .toList();
        Set<AccountId> people = payers.stream().map(Membership::account).collect(Collectors.toSet());
        if (people.size() > 1) {
            return Found.nobody(Mismatch.SEVERAL_PAYERS);
        }
        Mismatch nobody = numbers.isEmpty() ? Mismatch.NO_REFERENCE : Mismatch.UNKNOWN_REFERENCE;
        return payers.stream()
                .findFirst()
                .map(payer -> new Found(Optional.of(payer), Optional.empty()))
                .orElseGet(() -> Found.nobody(nobody));
    }
}
