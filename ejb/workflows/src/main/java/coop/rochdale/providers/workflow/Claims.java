package coop.rochdale.providers.workflow;

import coop.rochdale.dues.PaymentView;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Refused;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.Arrivals;
import coop.rochdale.providers.Flow;
import coop.rochdale.providers.Movement;
import coop.rochdale.providers.Outcome;
import coop.rochdale.providers.ProviderRefusal;
import coop.rochdale.providers.Returns;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What payments have a claim on, so that it is not nobody's dues (rules R4, R11 and R13). Nobody is held for it: as long as
 * arrivals are held, what others do can only make less of a payment stand, and so less be refused.
 */
@Dependent
class Claims {

    private final Arrivals arrivals;
    private final Told told;

    @Inject
    Claims(Arrivals arrivals, Told told) {
        this.arrivals = arrivals;
        this.told = told;
    }

    /** Refuses to book what is of a payment, or does not fit what went back by the same names. */
    void requireNobodys(Arrival arrival) {
        Movement movement = arrival.reported().movement();
        if (Returning.tellsEachOnce(movement)) {
            return;
        }
        List<Charge> charges = told.arrived(arrival).stream().map(told::charge).toList();
        if (movement.flow().goesBack()) {
            requireNoneStands(arrival, charges);
        } else {
            requireStayed(arrival, charges);
        }
        Known known = known(arrival, charges);
        if (movement.flow() == Flow.REFUNDED_SO_FAR) {
            requireJustMissing(arrival, known);
        } else if (movement.flow() == Flow.RETURNED_REFUND) {
            requireCounted(arrival, known);
        }
    }

    /**
     * Refuses what came back where more is told to have gone than went of payments: that has to go back of this. It is in the
     * currency of what had been paid, and no larger, so that it can always be assigned.
     */
    void requireStayed(Arrival cameBack) {
        requireStayed(
                cameBack, told.arrived(cameBack).stream().map(told::charge).toList());
    }

    private void requireStayed(Arrival arrival, List<Charge> charges) {
        charges.stream()
                .filter(charge ->
                        charge.cameBack().stream().anyMatch(again -> again.id().equals(arrival.id()))
                                && told.missing(charge).isPositive())
                .findFirst()
                .ifPresent(charge -> {
                    throw Refused.because(
                            ProviderRefusal.WENT_AGAIN,
                            told.missing(charge),
                            charge.arrived().id());
                });
    }

    /** Also none that came back only if this went back before; of what itself came back of this it did not go. */
    private void requireNoneStands(Arrival back, List<Charge> charges) {
        charges.stream()
                .map(charge -> told.charge(charge.arrived(), back))
                .filter(charge -> !charge.cameBackItself())
                .flatMap(charge -> told.standing(charge).stream())
                .findFirst()
                .ifPresent(Claims::refuse);
    }

    private static void refuse(PaymentView payment) {
        throw Refused.because(ProviderRefusal.REFUND_OF_PAYMENT, payment.id());
    }

    /**
     * What went back of the same money, as a payment or a gift.
     *
     * @param counted all that what was refunded so far may count or leave out
     * @param charges the payments that it was
     */
    private record Known(List<Arrival> counted, List<Charge> charges) {

        Stream<Arrival> soFar() {
            return counted.stream().filter(other -> Charge.flow(other) == Flow.REFUNDED_SO_FAR);
        }

        Returns with(Arrival more) {
            return new Returns(Stream.concat(counted.stream(), Stream.of(more))
                    .sorted(Charge.AS_IT_WAS)
                    .map(arrival -> arrival.reported().movement())
                    .toList());
        }
    }

    /** Of payments also refunds that came back and are nothing yet: what is told of them counts these, too. */
    private Known known(Arrival arrival, List<Charge> charges) {
        Movement movement = arrival.reported().movement();
        List<Arrival> counted = arrivals
                .called(movement.provider(), arrival.reported().trace().objects())
                .stream()
                .filter(other -> !other.id().equals(arrival.id()) && isCounted(other, !charges.isEmpty()))
                .toList();
        return new Known(counted, charges);
    }

    private static boolean isCounted(Arrival other, boolean paid) {
        Outcome outcome = other.decision().outcome();
        return switch (Charge.flow(other)) {
            case REFUNDED_SO_FAR -> outcome == Outcome.BOOKED || outcome == Outcome.TAKEN_BACK;
            case RETURNED_REFUND -> outcome == Outcome.BOOKED || outcome == Outcome.MATCHED || paid;
            default -> outcome == Outcome.TAKEN_BACK;
        };
    }

    /**
     * What was refunded so far counts all that was refunded before and had not come back by then: it is booked where it is just
     * what is missing beside what is booked, and what went of payments.
     */
    private void requireJustMissing(Arrival arrival, Known known) {
        Money amount = arrival.reported().movement().amount();
        Money none = Money.zero(amount.currency());
        Money booked = known.soFar()
                .filter(other -> other.decision().outcome() == Outcome.BOOKED)
                .map(other -> other.reported().movement().amount())
                .reduce(none, Money::plus);
        Money before = known.charges().stream().map(this::toldOrGone).reduce(booked, Money::plus);
        if (!known.with(arrival).altogether(none).minus(before).equals(amount)) {
            last(known.soFar().filter(other -> other.decision().outcome() == Outcome.BOOKED))
                    .ifPresent(Claims::refuse);
            known.charges().stream().map(Charge::arrived).findFirst().ifPresent(Claims::refuse);
        }
    }

    /** What is told to have gone may wait for what comes back to go of; what went may have been told by the treasury only. */
    private Money toldOrGone(Charge charge) {
        Money told = charge.altogether();
        Money gone = this.told.gone(charge);
        return told.compareTo(gone) > 0 ? told : gone;
    }

    /** What came back is booked where none that was refunded later leaves it out. */
    private static void requireCounted(Arrival arrival, Known known) {
        Movement movement = arrival.reported().movement();
        last(known.soFar())
                .filter(last -> Charge.AS_IT_WAS.compare(arrival, last) < 0
                        && !known.with(arrival)
                                .cameBack(Money.zero(movement.amount().currency()))
                                .contains(movement))
                .ifPresent(Claims::refuseCounted);
    }

    /** What is taken of a payment nobody opens again, nor does it need to be. */
    private static void refuseCounted(Arrival soFar) {
        if (soFar.decision().outcome() == Outcome.BOOKED) {
            refuse(soFar);
        }
        throw Refused.flawed(
                "/bookAs",
                "This came back before " + soFar.reported().movement().amount()
                        + " was refunded so far, which leaves it out"
                        + " and is taken of a member's payment, by arrival " + soFar.id()
                        + ". If what was refunded before"
                        + " this waits, too, name its payment first and assign this as a payment; otherwise dismiss this.");
    }

    private static void refuse(Arrival soFar) {
        throw Refused.because(
                ProviderRefusal.REFUND_BOOKED, soFar.reported().movement().amount(), soFar.id());
    }

    private static Optional<Arrival> last(Stream<Arrival> soFar) {
        return soFar.max(Charge.AS_IT_WAS);
    }
}
