package coop.rochdale.enactment.workflow;

import static coop.rochdale.enactment.workflow.Assembly.measure;
import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.ballots.Choice;
import coop.rochdale.budgets.Promise;
import coop.rochdale.charter.Clause;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Measure;
import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.LedgerAccount;
import coop.rochdale.ledger.NewTransaction;
import coop.rochdale.ledger.Posting;
import coop.rochdale.positions.PositionId;
import coop.rochdale.proposals.Facts;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.State;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A co-op that has a hundred dollars, ten of which stay in reserve, and members who want to give some away. */
class SpendingTest {

    private static final LedgerAccount GIVEN = new LedgerAccount("liabilities:donations");

    private final Assembly coop =
            new Assembly(Map.of(Clause.DELIBERATION_PERIOD, "PT0S", Clause.RESERVE_FLOOR, "10.00"));

    SpendingTest() {
        book(LedgerAccount.BANK, LedgerAccount.DUES, "100.00");
        coop.note.costs("60.00");
        coop.note.effect = () -> book(new LedgerAccount("expenses:gifts"), GIVEN, "60.00");
    }

    @Test
    void aProposalCarriesItsPriceAndWhatThatDoesToTheCoop() {
        ProposalId id = coop.submitted("A gift", measure("note"), measure("other"));

        var tag = coop.find(id).publication().orElseThrow().tag();
        assertThat(tag.price().oneOff()).isEqualTo(usd("60.00"));
        assertThat(tag.price().monthly()).isEqualTo(usd("5.00"));
        assertThat(tag.fundsBefore()).isEqualTo(usd("100.00"));
        assertThat(tag.fundsAfter()).isEqualTo(usd("40.00"));
        assertThat(tag.runwayBefore()).isEqualTo(1_200);
    }

    @Test
    void whatItBindsIsTakenFromTheFreeFundsAndIsNoCostOfItsOwn() {
        coop.other.price = coop.other.price.binding(usd("25.00"));
        ProposalId id = coop.submitted("A gift and a job", measure("note"), measure("other"));

        var tag = coop.find(id).publication().orElseThrow().tag();
        assertThat(tag.price().oneOff()).isEqualTo(usd("60.00"));
        assertThat(tag.price().bound()).isEqualTo(usd("25.00"));
        assertThat(tag.fundsAfter()).isEqualTo(usd("15.00"));
    }

    /** How long a month is, and when the vote ends, say what a notice comes to; the free funds say whether there is enough. */
    @Test
    void aHiringThatBindsMoreThanItDidWhenTheVoteOpenedIsNoDearer() {
        ProposalId id = passed(measure("other"));
        coop.other.price = coop.other.price.binding(usd("3.00"));

        coop.tick();

        assertThat(coop.state(id)).isEqualTo(State.ENACTED);
    }

    @Test
    void whatAnActPromisedIsKeptMeasureByMeasure() {
        ProposalId id = passed(measure("note"), measure("other"));

        coop.tick();

        var act = coop.find(id).facts().enactment().orElseThrow().act();
        assertThat(coop.promises.of(act)).extracting(Promise::measure).containsExactly(1, 2);
        assertThat(coop.promises.of(act))
                .extracting(promise -> promise.price().oneOff().amount())
                .containsExactly("60.00", "0.00");
    }

    @Test
    void theSecondOfTwoActsCannotSpendWhatTheFirstDid() {
        ProposalId first = passed(measure("note"));
        ProposalId second = passed(measure("note"));

        coop.tick();

        assertThat(coop.state(first)).isEqualTo(State.ENACTED);
        assertThat(coop.state(second)).isEqualTo(State.FAILED);
        Facts.Failure failure = coop.find(second).facts().failure().orElseThrow();
        assertThat(failure.code()).isEqualTo("budgets.short-of-funds");
        assertThat(failure.detail())
                .isEqualTo(
                        "Measure 1 (note) cannot be carried out: It spends or binds 60.00 USD, but the free funds are"
                                + " 40.00 USD, of which 10.00 USD stay in reserve (clause reserve.floor).");
    }

    @Test
    void norCanTheSecondOfTwoMeasuresOfOneAct() {
        ProposalId id = passed(measure("note"), measure("note"));

        coop.tick();

        assertThat(coop.state(id)).isEqualTo(State.FAILED);
        assertThat(coop.find(id).facts().failure().orElseThrow().detail()).startsWith("Measure 2 (note)");
    }

    @Test
    void allButTheReserveMayBeSpent() {
        coop.note.costs("90.00");
        coop.note.effect = () -> book(new LedgerAccount("expenses:gifts"), GIVEN, "90.00");
        ProposalId id = passed(measure("note"));

        coop.tick();

        assertThat(coop.state(id)).isEqualTo(State.ENACTED);
    }

    @Test
    void aMeasureThatSpendsNothingIsCarriedOutWhateverIsFree() {
        book(new LedgerAccount("expenses:rent"), LedgerAccount.BANK, "500.00");
        ProposalId id = passed(measure("other"));

        coop.tick();

        assertThat(coop.state(id)).isEqualTo(State.ENACTED);
    }

    /** The wages of a notice period are owed whatever is decided: no two acts promise the same money. */
    @Test
    void aHiringAndAGiftThatBothPassedDoNotTakeTheSameMoney() {
        coop.other.effect = () -> coop.hire("60.00");
        ProposalId gift = passed(measure("note"));
        ProposalId hiring = passed(measure("other"));

        coop.tick();

        assertThat(coop.state(gift)).isEqualTo(State.ENACTED);
        assertThat(coop.find(hiring).facts().failure().orElseThrow().code()).isEqualTo("budgets.short-of-funds");
    }

    @Test
    void whatIsReservedForWagesIsNotGivenAway() {
        coop.other.effect = () -> coop.hire("60.00");
        ProposalId hiring = passed(measure("other"));
        coop.tick();
        assertThat(coop.state(hiring)).isEqualTo(State.ENACTED);
        ProposalId gift = passed(measure("note"));

        coop.tick();

        assertThat(coop.find(gift).facts().failure().orElseThrow().code()).isEqualTo("budgets.short-of-funds");
    }

    @Test
    void aRaiseNeedsWhatItAddsToTheNotice() {
        PositionId position = coop.hire("60.00");
        coop.other.effect = () -> coop.raise(position, "70.00");
        ProposalId small = passed(measure("other"));
        coop.tick();
        assertThat(coop.state(small)).isEqualTo(State.ENACTED);
        coop.other.effect = () -> coop.raise(position, "170.00");
        ProposalId large = passed(measure("other"));

        coop.tick();

        assertThat(coop.find(large).facts().failure().orElseThrow().code()).isEqualTo("budgets.short-of-funds");
    }

    @Test
    void aMeasureThatLeavesWagesAloneIsJudgedByWhatItBooks() {
        coop.note.touchesWages = false;
        ProposalId first = passed(measure("note"));
        ProposalId second = passed(measure("note"));

        coop.tick();

        assertThat(coop.state(first)).isEqualTo(State.ENACTED);
        assertThat(coop.find(second).facts().failure().orElseThrow().code()).isEqualTo("budgets.short-of-funds");
    }

    @Test
    void nothingIsCarriedOutThatCostsMoreThanTheVoteWasOn() {
        ProposalId id = passed(measure("note"));
        coop.note.costs("60.01");

        coop.tick();

        Facts.Failure failure = coop.find(id).facts().failure().orElseThrow();
        assertThat(failure.code()).isEqualTo("budgets.dearer-than-voted");
        assertThat(coop.note.carriedOut).isZero();
    }

    /** Else whoever raises an expense in deliberation fails an act that everybody wanted. */
    @Test
    void theVoteIsOnWhatItCostsWhenItOpens() {
        coop.charter.adopt(Clause.DELIBERATION_PERIOD, "P3D", coop.now, new ActId(new UUID(0, 9)));
        ProposalId id = coop.submitted("Gifts", measure("note"));
        coop.note.costs("70.00");
        coop.wait(Duration.ofDays(3));
        assertThat(price(id)).isEqualTo(usd("60.00"));

        coop.tick();

        assertThat(coop.state(id)).isEqualTo(State.VOTING);
        assertThat(price(id)).isEqualTo(usd("70.00"));
        coop.note.costs("80.00");
        coop.vote(coop.ada, id, Choice.YES);
        coop.wait(Duration.ofDays(7));
        coop.tick();
        assertThat(price(id)).isEqualTo(usd("70.00"));
        assertThat(coop.find(id).facts().failure().orElseThrow().code()).isEqualTo("budgets.dearer-than-voted");
    }

    /** Who waits for the roll does not wait for prices, too. */
    @Test
    void thePriceIsReckonedUpBeforeTheRollIsDrawn() {
        coop.charter.adopt(Clause.DELIBERATION_PERIOD, "P3D", coop.now, new ActId(new UUID(0, 9)));
        ProposalId id = coop.submitted("Gifts", measure("note"));
        coop.note.costs("70.00");
        coop.wait(Duration.ofDays(3));
        coop.drawing = () -> coop.note.costs("80.00");

        coop.tick();

        assertThat(coop.state(id)).isEqualTo(State.VOTING);
        assertThat(price(id)).isEqualTo(usd("70.00"));
    }

    @Test
    void whatCannotBeCarriedOutWhenItsVoteOpensKeepsThePriceItHad() {
        coop.charter.adopt(Clause.DELIBERATION_PERIOD, "P3D", coop.now, new ActId(new UUID(0, 9)));
        ProposalId id = coop.submitted("Gifts", measure("note"));
        coop.note.costs("70.00");
        coop.note.refuse();
        coop.wait(Duration.ofDays(3));

        coop.tick();

        assertThat(coop.state(id)).isEqualTo(State.VOTING);
        assertThat(price(id)).isEqualTo(usd("60.00"));
    }

    private Money price(ProposalId id) {
        return coop.find(id).publication().orElseThrow().tag().price().oneOff();
    }

    private ProposalId passed(Measure... measures) {
        ProposalId id = coop.submitted("Gifts", measures);
        coop.vote(coop.ada, id, Choice.YES);
        coop.wait(Duration.ofDays(7));
        return id;
    }

    private void book(LedgerAccount debit, LedgerAccount credit, String amount) {
        LocalDate day = LocalDate.of(2026, 11, 1);
        List<Posting> postings = List.of(Posting.debit(debit, usd(amount)), Posting.credit(credit, usd(amount)));
        coop.ledger.record(NewTransaction.of(day, "Moved", postings), coop.now);
    }

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }
}
