package coop.rochdale.demo;

import coop.rochdale.budgets.Category;
import coop.rochdale.budgets.Claim;
import coop.rochdale.kernel.Money;
import coop.rochdale.proposals.State;
import java.util.List;
import java.util.Optional;

/** What the year's money was spent on, what it was not, and what the members decided because no budget held it. */
final class Purchases {
    private static final String FINANCE = "finance";
    private static final String TECH = "tech";
    private static final String COMMUNITY = "community";
    private static final String ODO = "odo";
    private static final String BRANN = "brann";

    private final Diary diary;
    private final House house;
    private final Roster roster;
    private final Treasury treasury;

    Purchases(Diary diary, House house, Roster roster, Treasury treasury) {
        this.diary = diary;
        this.house = house;
        this.roster = roster;
        this.treasury = treasury;
    }

    void write() {
        bought(178, "isolde-wickray", claim("Two used servers and a rack", TECH, 124_000));
        bought(175, "sunniva-clearmoor", claim("Registration and a notary", FINANCE, 48_000));
        bought(161, "mira", claim("Domain names and mail for a year", TECH, 9_600));
        bought(140, "petra-lanternby", claim("Insurance of the tool library for a year", FINANCE, 62_000));
        bought(137, "anselm-greyfinch", claim("Posters for the open day", COMMUNITY, 18_550));
        bought(96, "oren-tidewell", claim("Paint for the reading room", COMMUNITY, 31_275));
        bought(64, "teska-fernhollow", claim("Backup storage for half a year", TECH, 21_000));
        bought(52, "oren-tidewell", claim("A day of an auditor", FINANCE, 75_000));
        fair();
        notBought();
        cargoBike();
        van();
        donation();
        underWay();
    }

    /** Submitted, approved by both who may, and paid. */
    private void bought(int daysAgo, String author, Claim claim) {
        asked(daysAgo, author, claim);
        approved(daysAgo - 1, claim, ODO);
        approved(daysAgo - 2, claim, BRANN);
        paid(daysAgo - 4, claim);
    }

    /** Half up front, and the rest once everybody has seen what was done. */
    private void fair() {
        Claim claim = inHalves(claim("The fair: tents, tables and soup", COMMUNITY, 90_000));
        bought(152, "liora-candlemoor", claim);
        shown(
                120,
                "liora-candlemoor",
                claim,
                "Four tents stood, **310 bowls** of soup were eaten; the pictures hang in the reading room.");
        approved(119, claim, ODO);
        approved(118, claim, BRANN);
        paid(116, claim);
    }

    private void notBought() {
        Claim coffee = claim("A coffee machine for the server room", TECH, 78_000);
        asked(158, "oren-tidewell", coffee);
        diary.at(
                diary.hour(156, 14),
                () -> treasury.reject(
                        roster.get(ODO), coffee.title(), "The servers do not drink it. Ask again for the kitchen."));
        Claim stall = claim("A stall at the book market", COMMUNITY, 12_000);
        asked(90, "petra-lanternby", stall);
        diary.at(diary.hour(88, 14), () -> treasury.withdraw(roster.get("petra-lanternby"), stall.title()));
    }

    /** More than the year's budget has left: the treasury may not, the members may. */
    private void cargoBike() {
        Claim bike = claim("A cargo bike", COMMUNITY, 235_000);
        asked(112, "sunniva-clearmoor", bike);
        diary.at(diary.hour(111, 14), () -> treasury.failToApprove(roster.get(ODO), bike.title()));
        house.plan(Bill.of(
                        "A cargo bike, beyond the budget",
                        "It costs **2,350**, and the year's budget for the community has no such sum left. The car we"
                                + " borrow costs us 190 a month. So this is for all of us to decide, not for the treasury.")
                .by("sunniva-clearmoor", 110)
                .does(() -> List.of(Wishes.approve(treasury.expense(bike.title()))))
                .consumers(27, 11, 3)
                .workers(2, 0, 1)
                .becomes(State.ENACTED));
        paid(87, bike);
    }

    private void van() {
        Claim van = claim("A van for the tools", COMMUNITY, 390_000);
        asked(100, "anselm-greyfinch", van);
        house.plan(Bill.of("A van for the tools", "The cargo bike is slow uphill. A used van would carry everything.")
                .by("anselm-greyfinch", 99)
                .does(() -> List.of(Wishes.approve(treasury.expense(van.title()))))
                .consumers(11, 26, 2)
                .workers(1, 1, 0)
                .becomes(State.REJECTED));
        diary.at(diary.hour(76, 14), () -> treasury.withdraw(roster.get("anselm-greyfinch"), van.title()));
    }

    private void donation() {
        house.plan(Bill.of(
                        "250 for the Open Clockwork Library",
                        "We run on what they write and give away. A small thank-you, once.")
                .by("liora-candlemoor", 70)
                .does(() -> List.of(Wishes.donate("Open Clockwork Library", "250.00")))
                .consumers(25, 5, 4)
                .workers(3, 0, 0)
                .becomes(State.ENACTED));
        diary.at(diary.hour(46, 15), () -> treasury.give(roster.get(ODO), diary.day(46)));
    }

    /** What one of two has approved so far waits for the other. */
    private void underWay() {
        Claim room = inHalves(claim("Sound insulation of the call room", TECH, 64_000));
        bought(34, "teska-fernhollow", room);
        shown(4, "teska-fernhollow", room, "The panels are up. Call me from there, and listen.");
        approved(3, room, ODO);
        Claim barrels = claim("Rain barrels for the courtyard", COMMUNITY, 11_840);
        asked(5, "mira", barrels);
        approved(2, barrels, ODO);
    }

    private void asked(int daysAgo, String author, Claim claim) {
        diary.at(diary.hour(daysAgo, 13), () -> treasury.submit(roster.get(author), claim));
    }

    private void approved(int daysAgo, Claim claim, String holder) {
        diary.at(diary.hour(daysAgo, 14), () -> treasury.approve(roster.get(holder), claim.title()));
    }

    private void shown(int daysAgo, String author, Claim claim, String text) {
        diary.at(diary.hour(daysAgo, 13), () -> treasury.showWork(roster.get(author), claim.title(), text));
    }

    private void paid(int daysAgo, Claim claim) {
        diary.at(diary.hour(daysAgo, 15), () -> treasury.pay(roster.get(ODO), claim.title(), diary.day(daysAgo)));
    }

    private static Claim claim(String title, String category, long amountMinor) {
        return new Claim(title, new Category(category), Money.ofMinor(amountMinor, Desk.DOLLARS), Optional.empty());
    }

    private static Claim inHalves(Claim claim) {
        long half = claim.amount().amountMinor() / 2;
        return new Claim(
                claim.title(), claim.category(), claim.amount(), Optional.of(Money.ofMinor(half, Desk.DOLLARS)));
    }
}
