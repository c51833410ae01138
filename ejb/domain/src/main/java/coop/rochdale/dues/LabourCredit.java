package coop.rochdale.dues;

import coop.rochdale.charter.Clause;
import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Objection;
import coop.rochdale.positions.Stint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What work counts, and who says so (rule R10). */
public final class LabourCredit {

    /** Nobody has more to be attested at once. */
    public static final int MOST_UNATTESTED = 50;

    private static final String PROVIDER = "labour";
    private static final int MINUTES_AN_HOUR = 60;

    private LabourCredit() {}

    /** What so much work counts in a month in which this much counts already: {@code labour.rate}, up to {@code labour.cap}. */
    public static Money value(Work work, Terms terms, Optional<Money> already) {
        Money rate = terms.money(Clause.LABOUR_RATE);
        Money full = Money.ofMinor(rate.times(work.minutes()).amountMinor() / MINUTES_AN_HOUR, rate.currency());
        Money none = Money.zero(rate.currency());
        Money room = terms.money(Clause.LABOUR_CAP).minus(already.orElse(none));
        Money most = room.isNegative() ? none : room;
        return full.compareTo(most) < 0 ? full : most;
    }

    /** Why this person cannot attest it. */
    public static List<Objection> toAttesting(Labour labour, AccountId witness, boolean votes) {
        List<Objection> objections = new ArrayList<>();
        if (labour.worker().equals(witness)) {
            objections.add(Objection.of(DuesRefusal.LABOUR_OWN));
        }
        if (!votes) {
            objections.add(Objection.of(DuesRefusal.LABOUR_BY_VOTERS));
        }
        if (labour.state() != Stint.State.LOGGED) {
            objections.add(Objection.of(DuesRefusal.LABOUR_OVER, labour.state().word()));
        }
        return objections;
    }

    /** Why its worker cannot withdraw it. */
    public static List<Objection> toWithdrawing(Labour labour) {
        return labour.state() == Stint.State.LOGGED
                ? List.of()
                : List.of(Objection.of(DuesRefusal.LABOUR_OVER, labour.state().word()));
    }

    /** Why the treasury cannot correct it. */
    public static List<Objection> toCorrecting(Labour labour) {
        return labour.state() == Stint.State.ATTESTED
                ? List.of()
                : List.of(Objection.of(
                        DuesRefusal.LABOUR_NOT_ATTESTED, labour.state().word()));
    }

    /** So much of it as a payment, the next one after so many. */
    public static Receipt receipt(Labour labour, Money amount, int before, LocalDate day) {
        return new Receipt(amount, PROVIDER, labour.id() + "/" + (before + 1), day);
    }

    /** Whether a payment is made of work and not of money. */
    public static boolean isProvider(String provider) {
        return provider.equals(PROVIDER);
    }
}
