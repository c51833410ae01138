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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds whose money arrived (rule R3). */
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

    Found find(Reported reported) {
        return reported.trace()
                .membership()
                .or(() -> introduced(reported))
                .flatMap(memberships::find)
                .map(payer -> new Found(Optional.of(payer), Optional.empty()))
                .orElseGet(() -> named(reported));
    }

    boolean isMember(MembershipId id) {
        return memberships.find(id).isPresent();
    }

    private Optional<MembershipId> introduced(Reported reported) {
        return reported.trace()
                .customer()
                .flatMap(customer -> customers.membershipOf(reported.movement().provider(), customer));
    }

    private Found named(Reported reported) {
        Set<Long> numbers = CreditorReference.numbersIn(reported.particulars().text());
        List<Membership> payers = numbers.stream()
                .flatMap(number -> invoices.membershipOf(number).stream())
                .flatMap(membership -> memberships.find(membership).stream())
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
