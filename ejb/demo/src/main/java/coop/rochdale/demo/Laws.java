package coop.rochdale.demo;

import coop.rochdale.kernel.Measure;
import coop.rochdale.proposals.State;
import java.util.List;

/** The year's proposals about money, rules and the forum, and what became of each. */
final class Laws {
    private static final String BUDGET = """
            We may spend **13,000** in the coming year, out of what the club had saved and what our founding sponsor gave:

            | for | amount |
            |---|---:|
            | finance | 5,000 |
            | tech | 3,000 |
            | community | 2,000 |
            | reserve | 3,000 |

            %s
            """;

    /** The first day of the budget: that of its enactment. */
    private static final int BUDGET_DAYS_AGO = 209;

    private final Diary diary;
    private final House house;
    private final Roster roster;

    Laws(Diary diary, House house, Roster roster) {
        this.diary = diary;
        this.house = house;
        this.roster = roster;
    }

    void write() {
        sponsor();
        floor();
        budget();
        secrecy();
        expiry();
        expulsion();
        quietHours();
        open();
        deliberated();
    }

    private void sponsor() {
        Bill bill = Bill.of(
                        "Accept a sponsor for the spring fair",
                        "A maker of bicycle bells offers to pay for the fair if its name stands on every table.")
                .by("petra-lanternby", 262)
                .does(() -> List.of(Wishes.resolution()));
        house.plan(bill);
        house.comment(
                bill, 261, "oren-tidewell", "Our tables have been free of names so far. I would like to keep it so.");
        house.comment(
                bill, 260, "petra-lanternby", "Fair enough. I withdraw this and ask them to become a member instead.");
        house.withdraw(bill, 259);
    }

    private void floor() {
        house.plan(Bill.of(
                        "A floor of 4.99 a month",
                        "Contributions run from 1 to 10 a month, and the low end no longer pays for the mail we send. "
                                + "From then on invoices ask for **4.99 or more**. Who cannot pay asks for a waiver: asking is enough.")
                .by("sunniva-clearmoor", 250)
                .does(() -> List.of(Wishes.fee("4.99", diary.day(Arrivals.FLOOR_DAYS_AGO))))
                .consumers(26, 9, 3)
                .workers(3, 1, 0)
                .becomes(State.ENACTED));
    }

    private void budget() {
        Bill bill = Bill.of("The budget of the year: 13,000", BUDGET.formatted("Nothing beyond it is spent."))
                .by("mira", 232)
                .does(() -> List.of(
                        line("finance", "5000.00"),
                        line("tech", "3000.00"),
                        line("community", "2000.00"),
                        line("reserve", "3000.00")))
                .consumers(31, 4, 2)
                .workers(4, 0, 0)
                .becomes(State.ENACTED);
        house.plan(bill);
        house.comment(bill, 231, "isolde-wickray", "Who may move money from one line to another?");
        house.revise(
                bill, 230, BUDGET.formatted("Nothing beyond it is spent, and only a vote moves money between lines."));
    }

    private Measure line(String category, String amount) {
        return Wishes.budget(
                category, amount, diary.day(BUDGET_DAYS_AGO), diary.day(BUDGET_DAYS_AGO - FirstDay.DAYS_AGO));
    }

    private void secrecy() {
        house.plan(Bill.of(
                        "Show how everybody voted",
                        "Open ballots let us talk to those who said no. Secret ones leave us guessing.")
                .by("oren-tidewell", 185)
                .does(() -> List.of(Wishes.amend("ballots.secrecy", "open")))
                .consumers(20, 20, 4)
                .workers(3, 0, 0)
                .becomes(State.REJECTED));
    }

    private void expiry() {
        house.plan(Bill.of(
                        "A membership ends after 90 days without dues",
                        "Half a year is long for a list of people who have left. Coming back stays as easy as joining.")
                .by("sunniva-clearmoor", 165)
                .does(() -> List.of(Wishes.amend("dues.expiry", "P90D")))
                .consumers(25, 6, 4)
                .workers(3, 0, 0)
                .becomes(State.ENACTED));
    }

    private void expulsion() {
        Bill bill = Bill.of(
                        "End the membership of Drago Splinterwick",
                        "He sold seats at our free workshop, three times, and was asked three times to stop.")
                .by("petra-lanternby", 108)
                .does(() -> List.of(Wishes.expel(
                        "drago-splinterwick",
                        "Sold what the co-op gives away, and went on after he was asked to stop.")))
                .consumers(30, 8, 6)
                .workers(2, 0, 1)
                .becomes(State.ENACTED);
        house.plan(bill);
        diary.at(diary.hour(87, 11), () -> roster.votesNoLonger(roster.get("drago-splinterwick")));
        house.comment(
                bill, 105, "drago-splinterwick", "The seats were mine to give, and I gave them to who valued them.");
    }

    private void quietHours() {
        house.plan(Bill.of(
                        "Quiet hours in the forum",
                        "Nobody who works here answers between eight in the evening and eight in the morning.")
                .by("teska-fernhollow", 45)
                .does(() -> List.of(Wishes.resolution()))
                .consumers(12, 25, 3)
                .workers(3, 0, 0)
                .becomes(State.REJECTED));
    }

    private void open() {
        house.plan(Bill.of(
                        "Solar panels on the roof of the server room",
                        "Twelve panels pay for themselves in nine years. The building's owner agrees and the sun is free.")
                .by("oren-tidewell", 9)
                .does(() -> List.of(Wishes.resolution()))
                .consumers(17, 5, 2)
                .workers(2, 1, 0));
        house.plan(Bill.of(
                        "Vote for ten days instead of fourteen",
                        "Nearly everybody votes in the first week. Let us decide sooner.")
                .by("sunniva-clearmoor", 8)
                .does(() -> List.of(Wishes.amend("voting.period", "P10D")))
                .consumers(5, 3, 0)
                .workers(1, 0, 0));
    }

    private void deliberated() {
        Bill hours = Bill.of(
                        "Count an hour of work as 20 towards dues",
                        "An hour in the workshop is worth more than 15. Let us say **20**, and keep the monthly cap.")
                .by("petra-lanternby", 3)
                .does(() -> List.of(Wishes.amend("labour.rate", "20.00")));
        house.plan(hours);
        house.comment(hours, 2, "oren-tidewell", "Does that make the cap of 20 a month a single hour?");
        house.comment(hours, 1, "petra-lanternby", "It does. I might revise this and raise the cap as well.");
        house.plan(Bill.of(
                        "A reading room that is open on Sundays",
                        "Two volunteers have the keys already. All it takes is our word.")
                .by("oren-tidewell", 2)
                .does(() -> List.of(Wishes.resolution())));
    }
}
