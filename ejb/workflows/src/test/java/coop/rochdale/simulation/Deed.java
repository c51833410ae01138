package coop.rochdale.simulation;

import java.util.Arrays;

/** What may happen in a co-op, and how often beside the others. */
enum Deed {
    OPEN_ACCOUNT(2, People::openAccount),
    JOIN(6, People::join),
    PAY(10, People::pay),
    EVERYBODY_PAYS(15, People::everybodyPays),
    TAKE_BACK(3, Dues::takeBack),
    BILL(4, Dues::bill),
    WAIVE(6, People::waive),
    GRANT_WAIVER(1, People::grantWaiver),
    LEAVE(2, People::leave),
    CHANGE_MEMBERSHIP(2, People::changeMembership),
    APPLY(7, Work::apply),
    WITHDRAW_APPLICATION(1, Work::withdrawApplication),
    RESIGN(1, Work::resign),
    PROPOSE(13, Law::propose),
    REVISE(2, Law::revise),
    SECOND(6, Law::second),
    WITHDRAW(1, Law::withdraw),
    COMMENT(1, Law::comment),
    VOTE(5, Law::vote),
    EVERYBODY_VOTES(12, Law::everybodyVotes),
    ADVANCE(12, Law::advance),
    RETRY(6, Law::retry),
    WAIT(8, Law::await),
    LOG_LABOUR(4, Labours::log),
    ATTEST_LABOUR(5, Labours::attest),
    END_LABOUR(1, Labours::end),
    SUBMIT_EXPENSE(4, Outlays::submit),
    APPROVE_EXPENSE(5, Outlays::approve),
    PAY_EXPENSE(3, Outlays::pay),
    SETTLE_EXPENSE(1, Outlays::settle),
    RUN_PAYROLL(3, Wages::run),
    PAY_WAGES(6, Wages::pay),
    LOG_HOURS(7, Shifts::log),
    ATTEST_HOURS(6, Shifts::attest),
    END_HOURS(1, Shifts::end),
    BANK_ITEM(2, Bank::record),
    REVERSE(1, Bank::reverse),
    /** Not by chance: time goes by evenly. */
    NIGHT(0, Night::falls);

    private static final int ALL =
            Arrays.stream(values()).mapToInt(deed -> deed.weight).sum();

    private final int weight;
    private final Act act;

    /** Does it, and answers in a few words what came of it. */
    @FunctionalInterface
    interface Act {
        String in(Coop coop, Dice dice);
    }

    Deed(int weight, Act act) {
        this.weight = weight;
        this.act = act;
    }

    static Deed drawn(Dice dice) {
        int left = dice.below(ALL);
        for (Deed deed : values()) {
            left -= deed.weight;
            if (left < 0) {
                return deed;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }

    String in(Coop coop, Dice dice) {
        return act.in(coop, dice);
    }
}
