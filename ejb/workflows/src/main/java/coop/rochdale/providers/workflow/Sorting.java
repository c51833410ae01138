package coop.rochdale.providers.workflow;

import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.Payments;
import coop.rochdale.dues.Payments.Recorded;
import coop.rochdale.dues.Receipt;
import coop.rochdale.dues.workflow.Receiving;
import coop.rochdale.members.Membership;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.Arrivals;
import coop.rochdale.providers.Decision;
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
import java.util.stream.Collectors;

/** Decides many arrivals that take nothing back, as if one came after the other, and has what is new recorded (rule R3). */
@Dependent
class Sorting {

    private final Finding finding;
    private final Payments payments;
    private final Receiving receiving;
    private final Arrivals arrivals;

    @Inject
    Sorting(Finding finding, Payments payments, Receiving receiving, Arrivals arrivals) {
        this.finding = finding;
        this.payments = payments;
        this.receiving = receiving;
        this.arrivals = arrivals;
    }

    /** What each is; the caller keeps it. */
    Map<ArrivalId, Decision> decide(List<Arrival> waiting, Sitting sitting) {
        List<Arrival> paid = waiting.stream().filter(Sorting::isPayment).toList();
        Map<Reported, Finding.Found> found =
                finding.find(paid.stream().map(Arrival::reported).collect(Collectors.toSet()));
        Desk desk = new Desk(sitting, known(paid, sitting));
        Map<ArrivalId, Decision> decisions = new LinkedHashMap<>();
        for (Arrival arrival : waiting) {
            Optional.ofNullable(found.get(arrival.reported()))
                    .map(whose -> desk.judge(arrival, whose))
                    .orElse(Optional.of(Decision.IGNORED))
                    .ifPresent(decision -> decisions.put(arrival.id(), decision));
        }
        decisions.putAll(recorded(desk));
        return decisions;
    }

    private static boolean isPayment(Arrival arrival) {
        return arrival.reported().movement().flow().arrives();
    }

    private Known known(List<Arrival> paid, Sitting sitting) {
        Map<Receipt.Name, Recorded> recorded = payments.recordedAs(paid.stream()
                .map(arrival -> sitting.receipt(arrival.reported().movement()).name())
                .collect(Collectors.toSet()));
        Set<PaymentId> taken =
                arrivals.have(recorded.values().stream().map(Recorded::id).collect(Collectors.toSet()));
        return new Known(recorded, new HashSet<>(taken));
    }

    private Map<ArrivalId, Decision> recorded(Desk desk) {
        List<PaymentView> recorded = desk.unrecorded.isEmpty()
                ? List.of()
                : receiving.receiveAll(List.copyOf(desk.unrecorded.values()), desk.sitting.witness());
        Map<ArrivalId, Decision> decisions = new LinkedHashMap<>();
        for (ArrivalId arrival : desk.unrecorded.keySet()) {
            decisions.put(
                    arrival, Decision.matched(recorded.get(decisions.size()).id()));
        }
        return decisions;
    }

    /** What is recorded by these names already, and which of it an arrival is. */
    private record Known(Map<Receipt.Name, Recorded> recorded, Set<PaymentId> taken) {}

    /** One arrival after the other. */
    private static final class Desk {

        private final Sitting sitting;
        private final Known known;
        private final Set<Receipt.Name> names = new HashSet<>();
        private final Map<ArrivalId, Receiving.Arrived> unrecorded = new LinkedHashMap<>();

        Desk(Sitting sitting, Known known) {
            this.sitting = sitting;
            this.known = known;
        }

        /** What a payment is; nothing yet if it is to be recorded. */
        Optional<Decision> judge(Arrival arrival, Finding.Found whose) {
            return whose.payer()
                    .map(payer -> judge(arrival, payer))
                    .orElseGet(() ->
                            Optional.of(Decision.unmatched(whose.mismatch().orElseThrow())));
        }

        private Optional<Decision> judge(Arrival arrival, Membership payer) {
            if (!sitting.canRecord(arrival.reported().movement())) {
                return Optional.of(Decision.unmatched(Mismatch.NOT_RECORDABLE));
            }
            Receipt receipt = sitting.receipt(arrival.reported().movement());
            Optional<Recorded> before = Optional.ofNullable(known.recorded().get(receipt.name()));
            if (before.isEmpty() && names.add(receipt.name())) {
                unrecorded.put(arrival.id(), new Receiving.Arrived(receipt, payer));
                return Optional.empty();
            }
            return Optional.of(before.filter(payment -> payment.receipt().equals(receipt))
                    .map(Recorded::id)
                    .filter(known.taken()::add)
                    .map(Decision::matched)
                    .orElseGet(() -> Decision.unmatched(Mismatch.REFERENCE_TAKEN)));
        }
    }
}
