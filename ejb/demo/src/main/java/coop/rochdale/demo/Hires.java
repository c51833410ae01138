package coop.rochdale.demo;

import coop.rochdale.kernel.Measure;
import coop.rochdale.proposals.State;
import java.time.LocalDate;
import java.util.List;

/** The year's proposals about jobs: created, filled, paid less, left, ended, and one appointment that could not be made. */
final class Hires {
    static final String CASHIER = "Cashier";

    private static final String KEEPER = "System keeper";
    private static final String DESIGNER = "Launch designer";
    private static final String TREASURER = "Treasurer";
    private static final String LEAD = "Community lead";
    private static final String BOOKKEEPER = "Bookkeeper";
    private static final int LEAD_ROLL = 140;

    private final Diary diary;
    private final House house;
    private final Roster roster;
    private final JobCentre jobs;
    private final Assembly assembly;

    Hires(Diary diary, House house, Roster roster, JobCentre jobs, Assembly assembly) {
        this.diary = diary;
        this.house = house;
        this.roster = roster;
        this.jobs = jobs;
        this.assembly = assembly;
    }

    void write() {
        keepers();
        treasurer();
        cashier();
        lessPay();
        pressOfficer();
        designerGone();
        keeperLeaves();
        leads();
        bookkeeper();
    }

    private void keepers() {
        house.plan(Bill.of(
                        "Two system keepers and a launch designer",
                        "The servers need hands that are paid, and for three months so does the way we look.")
                .by("marla", 335)
                .does(() -> List.of(
                        Wishes.with(
                                Wishes.job(KEEPER, "Keeps the servers running and their keys safe.", 2, "250.00"),
                                "powers",
                                List.of("operations")),
                        Wishes.with(
                                Wishes.job(DESIGNER, "Draws what newcomers see first.", 1, "300.00"), "term", "P3M")))
                .consumers(14, 2, 1)
                .workers(1, 0, 0)
                .becomes(State.ENACTED));
        applies(312, "brann", KEEPER, "I have kept machines running since they had fans.");
        applies(311, "isolde-wickray", KEEPER, "I write down what I do, so that others can do it.");
        applies(310, "jules-tindergrass", DESIGNER, "Three months is what it takes me to draw a house.");
        house.plan(Bill.of(
                        "Brann and Isolde as keepers, Jules as designer",
                        "They are those who applied, and they are good. They begin as soon as this is law.")
                .by("mira", 308)
                .does(() -> List.of(
                        appoint(KEEPER, "brann", diary.day(287)),
                        appoint(KEEPER, "isolde-wickray", diary.day(287)),
                        appoint(DESIGNER, "jules-tindergrass", diary.day(287))))
                .consumers(16, 1, 2)
                .workers(1, 0, 0)
                .becomes(State.ENACTED));
    }

    private void treasurer() {
        house.plan(Bill.of(
                        "A treasurer of our own", "The founder holds every power. Money should be the first to leave.")
                .by("oren-tidewell", 300)
                .does(() -> List.of(Wishes.with(
                        Wishes.job(TREASURER, "Records what arrives and shows where it went.", 1, "200.00"),
                        "powers",
                        List.of("treasury", "membership"))))
                .consumers(17, 3, 1)
                .workers(1, 0, 0)
                .becomes(State.ENACTED));
        applies(276, "odo", TREASURER, "I count twice and sleep well.");
        house.plan(Bill.of(
                        "Odo becomes treasurer, and the founder steps back",
                        "With this act the position of founding steward is gone, and every power rests on a vote.")
                .by("marla", 272)
                .does(() -> List.of(
                        appoint(TREASURER, "odo", diary.day(251)),
                        Wishes.remove(jobs.position("Founding steward").id())))
                .consumers(21, 2, 2)
                .workers(3, 0, 1)
                .becomes(State.ENACTED));
        diary.at(diary.hour(251, 11), () -> roster.treasurerIs("odo"));
    }

    private void cashier() {
        house.plan(Bill.of(
                        "A cashier beside the treasurer",
                        "Nothing should be paid that only one person has looked at. A few hours a month are enough.")
                .by("anselm-greyfinch", 225)
                .does(() -> List.of(Wishes.with(
                        Wishes.with(
                                Wishes.job(CASHIER, "Looks at every expense before it is paid.", 1, "0.00"),
                                "salary",
                                Wishes.hourly("16.00", 6)),
                        "powers",
                        List.of("treasury"))))
                .consumers(24, 3, 2)
                .workers(3, 0, 1)
                .becomes(State.ENACTED));
        applies(204, "brann", CASHIER, "I am here anyway, and I ask about every cent.");
        house.plan(Bill.of("Brann as cashier", "He keeps the systems; he can keep an eye on the cash box, too.")
                .by("liora-candlemoor", 203)
                .does(() -> List.of(appoint(CASHIER, "brann", diary.day(182))))
                .consumers(23, 4, 3)
                .workers(3, 0, 0)
                .becomes(State.ENACTED));
    }

    private void lessPay() {
        house.plan(Bill.of(
                        "Keepers at 220 a month until the budget holds",
                        "Nobody likes this. It gives us half a year to find the members who pay for it.")
                .by("petra-lanternby", 214)
                .does(() -> List.of(Wishes.pay(jobs.position(KEEPER).id(), "220.00", diary.day(180))))
                .consumers(33, 9, 2)
                .workers(1, 3, 0)
                .becomes(State.ENACTED));
    }

    private void pressOfficer() {
        house.plan(Bill.of("A press officer", "Somebody should tell the papers that we exist.")
                .by("oren-tidewell", 200)
                .does(() -> List.of(Wishes.job("Press officer", "Talks to newspapers.", 1, "300.00")))
                .consumers(24, 17, 3)
                .workers(1, 2, 0)
                .becomes(State.REJECTED));
    }

    private void designerGone() {
        house.plan(Bill.of("The launch is over", "The launch designer's term is over, and the position can be closed.")
                .by("mira", 170)
                .does(() -> List.of(Wishes.remove(jobs.position(DESIGNER).id())))
                .consumers(22, 3, 5)
                .workers(2, 0, 1)
                .becomes(State.ENACTED));
    }

    private void keeperLeaves() {
        diary.at(diary.hour(130, 9), () -> jobs.resign(roster.get("isolde-wickray")));
        applies(129, "corin-dapplewood", KEEPER, "I can begin at once.");
        applies(129, "teska-fernhollow", KEEPER, "I have read all that Isolde wrote down.");
        house.plan(Bill.of("Corin as system keeper", "Isolde leaves us, and Corin can begin the day after.")
                .by("oren-tidewell", 128)
                .does(() -> List.of(appoint(KEEPER, "corin-dapplewood", diary.day(99))))
                .consumers(28, 5, 3)
                .workers(3, 0, 0)
                .becomes(State.FAILED));
        // While all can still vote on it, the law loses what it rests on.
        diary.at(diary.hour(115, 15), () -> jobs.withdraw(roster.get("corin-dapplewood")));
        house.plan(Bill.of(
                        "Teska as system keeper",
                        "Corin has found something else. Teska applied as well and still wants to.")
                .by("oren-tidewell", 105)
                .does(() -> List.of(appoint(KEEPER, "teska-fernhollow", diary.day(84))))
                .consumers(27, 2, 4)
                .workers(2, 0, 0)
                .becomes(State.ENACTED));
    }

    private void leads() {
        house.plan(
                Bill.of(
                                "Two community leads for six months",
                                "Two people at **125 a month** each, for six months, who greet newcomers, run the calls and "
                                        + "tell us afterwards whether it was worth it.")
                        .by("mira", 82)
                        .does(() -> List.of(Wishes.with(
                                Wishes.job(LEAD, "Greets newcomers and runs the monthly call.", 2, "125.00"),
                                "term",
                                "P6M")))
                        .consumers(18, 0, 3)
                        .workers(3, 0, 0)
                        .becomes(State.ENACTED),
                id -> assembly.checkRoll(id, LEAD_ROLL));
        applies(60, "liora-candlemoor", LEAD, "I know everybody by name already.");
        applies(59, "anselm-greyfinch", LEAD, "I listen well and write short minutes.");
        house.plan(Bill.of("Liora and Anselm as community leads", "Both applied, both are known to us.")
                .by("petra-lanternby", 58)
                .does(() -> List.of(
                        appoint(LEAD, "liora-candlemoor", diary.day(37)),
                        appoint(LEAD, "anselm-greyfinch", diary.day(37))))
                .consumers(24, 1, 2)
                .workers(3, 0, 0)
                .becomes(State.ENACTED));
    }

    /** Open for applications today. */
    private void bookkeeper() {
        house.plan(Bill.of("A bookkeeper", "Odo counts; somebody should check what he counted.")
                .by("mira", 30)
                .does(() -> List.of(
                        Wishes.job(BOOKKEEPER, "Reads the ledger every week and asks about what is odd.", 1, "150.00")))
                .consumers(19, 6, 2)
                .workers(4, 1, 0)
                .becomes(State.ENACTED));
        applies(8, "hanno-wrenfield", BOOKKEEPER, "I have closed the books of two choirs.");
        applies(5, "ilse-pondberry", BOOKKEEPER, "Odd things are what I like best.");
    }

    private void applies(int daysAgo, String handle, String title, String statement) {
        diary.at(diary.hour(daysAgo, 16), () -> jobs.apply(roster.get(handle), title, statement));
    }

    private Measure appoint(String title, String handle, LocalDate start) {
        return Wishes.appoint(jobs.position(title).id(), roster.get(handle), start);
    }
}
