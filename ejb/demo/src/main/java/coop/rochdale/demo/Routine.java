package coop.rochdale.demo;

import coop.rochdale.books.BankItem.Kind;
import coop.rochdale.payroll.WorkedHoursId;
import coop.rochdale.positions.Stint;
import java.time.LocalDate;
import java.util.List;

/** What comes around every day, month and quarter: billing, wages, hours, interest; and what there was at first. */
final class Routine {
    private static final int FIRST_DAYS_AGO = 363;
    private static final int BEFORE_DAWN = 4;
    private static final int PAYROLL_DAY = 28;
    private static final int WAGES_TAKE_DAYS = 3;
    private static final int WITNESS_TAKES_DAYS = 2;
    private static final List<Integer> QUARTERS = List.of(273, 182, 91);
    /** No two of them in one month, for which the law foresees six hours. */
    private static final List<Integer> SHIFTS = List.of(172, 141, 110, 79, 48, 17);

    private final Diary diary;
    private final Roster roster;
    private final Treasury treasury;
    private final PayOffice office;
    private final JobCentre jobs;

    Routine(Diary diary, Roster roster, Treasury treasury, PayOffice office, JobCentre jobs) {
        this.diary = diary;
        this.roster = roster;
        this.treasury = treasury;
        this.office = office;
        this.jobs = jobs;
    }

    void write() {
        record(FIRST_DAYS_AGO, Kind.OPENING_BALANCE, 2_400_000);
        record(FIRST_DAYS_AGO - 2, Kind.GIFT, 360_000);
        QUARTERS.forEach(daysAgo -> {
            record(daysAgo, Kind.INTEREST, 1_820);
            record(daysAgo, Kind.CHARGE, 450);
        });
        for (int daysAgo = FIRST_DAYS_AGO; daysAgo > 0; daysAgo--) {
            diary.at(diary.hour(daysAgo, BEFORE_DAWN), office::bill);
            if (diary.day(daysAgo).getDayOfMonth() == PAYROLL_DAY) {
                wages(daysAgo);
            }
        }
        SHIFTS.forEach(this::hours);
        log(3, 75, "Counted the cash box and checked three receipts");
    }

    private void record(int daysAgo, Kind kind, long amountMinor) {
        diary.at(
                diary.hour(daysAgo, 11),
                () -> treasury.record(roster.treasurer(), kind, amountMinor, diary.day(daysAgo)));
    }

    /** Said on their day; paid a few days later, unless that is yet to come. */
    private void wages(int daysAgo) {
        diary.at(diary.hour(daysAgo, BEFORE_DAWN + 1), office::sayWages);
        int paidDaysAgo = daysAgo - WAGES_TAKE_DAYS;
        if (paidDaysAgo > 0) {
            LocalDate day = diary.day(paidDaysAgo);
            diary.at(diary.hour(paidDaysAgo, 9), () -> office.pay(roster.treasurer(), day));
        }
    }

    private void hours(int daysAgo) {
        log(daysAgo, 180, "Checked what is to be paid, and why");
        log(daysAgo - 1, 105, "Went through the bank's statement with Odo");
    }

    /** The newest hours wait for somebody's word. */
    private void log(int daysAgo, int minutes, String task) {
        Stint stint = new Stint(task, diary.day(daysAgo), minutes);
        diary.at(diary.hour(daysAgo, 20), () -> {
            Person brann = roster.get("brann");
            WorkedHoursId hours = office.log(brann, jobs.employment(brann, Hires.CASHIER), stint);
            if (daysAgo > WITNESS_TAKES_DAYS + 1) {
                diary.at(diary.hour(daysAgo - WITNESS_TAKES_DAYS, 9), () -> office.attest(roster.get("odo"), hours));
            }
        });
    }
}
