package coop.rochdale.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.ballots.Ballot;
import coop.rochdale.ballots.Choice;
import coop.rochdale.ballots.InMemoryVotes;
import coop.rochdale.ballots.Seal;
import coop.rochdale.ballots.Tally;
import coop.rochdale.ballots.Tracker;
import coop.rochdale.ballots.Vote;
import coop.rochdale.ballots.Votes;
import coop.rochdale.dues.Funds;
import coop.rochdale.dues.InMemoryDues;
import coop.rochdale.dues.Payment;
import coop.rochdale.dues.Payments;
import coop.rochdale.dues.Receipt;
import coop.rochdale.events.Event;
import coop.rochdale.events.EventQueries;
import coop.rochdale.events.InMemoryEvents;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.ledger.InMemoryLedger;
import coop.rochdale.members.Body;
import coop.rochdale.members.RollCounts;
import coop.rochdale.members.VotingRights;
import coop.rochdale.payroll.InMemoryPayroll;
import coop.rochdale.payroll.PayrollRunId;
import coop.rochdale.payroll.Payslip;
import coop.rochdale.payroll.Payslips;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.InMemoryPowers;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.Powers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A simulation that finds nothing is worth nothing: these co-ops have a fault each, and it must come to light. */
class SpoiledCoopTest {

    private static final int SEEDS = 30;
    private static final int MONTHS = 6;
    private static final int INSPECT_EVERY = 100;

    @Test
    void findsABallotBoxThatLosesNoes() {
        assertThat(trouble(fakes -> new LosingVotes(one(fakes, InMemoryVotes.class))))
                .contains("every ballot counts once");
    }

    @Test
    void findsPowersThatOutlastAnEmployment() {
        assertThat(trouble(fakes -> new LastingPowers(one(fakes, InMemoryPowers.class))))
                .contains("powers follow employments");
    }

    @Test
    void findsAVoteOfSomebodyWhoIsNoMember() {
        VotingRights everybody = (account, at) -> EnumSet.of(Body.CONSUMER);
        assertThat(trouble(fakes -> everybody)).contains("voting rights follow standing and employment");
    }

    @Test
    void findsWhatACrashLeavesBehind() {
        // Nobody undoes what is written there.
        assertThat(trouble(fakes -> new InMemoryLedger())).contains("what dies before its commit leaves nothing");
    }

    @Test
    void findsPayslipsThatAreSaidTwice() {
        assertThat(trouble(fakes -> new RepeatedPayslips(one(fakes, InMemoryPayroll.class))))
                .containsAnyOf("one payslip for an employment and a month", "payslips say what was earned");
    }

    @Test
    void findsCreditThatCountsTwice() {
        assertThat(trouble(fakes -> new DoubledCredit(one(fakes, InMemoryDues.class))))
                .containsAnyOf("of a payment nothing is lost", "credit is what no invoice took");
    }

    @Test
    void findsAnEventThatIsMissing() {
        assertThat(trouble(fakes -> new GappyEvents(one(fakes, InMemoryEvents.class))))
                .containsAnyOf("events have no gap", "the newest event is the last one");
    }

    @Test
    void tellsAFaultInFewerStepsThanItTook() {
        Simulation simulation = spoiled(fakes -> new LosingVotes(one(fakes, InMemoryVotes.class)));
        long seed = LongStream.rangeClosed(1, SEEDS)
                .filter(each -> simulation.tell(each, MONTHS).trouble().isPresent())
                .findFirst()
                .orElseThrow();
        List<Step> story = Step.story(seed, MONTHS);
        Throwable trouble = simulation.tell(story).trouble().orElseThrow();

        List<Step> shortest = simulation.shortest(story, trouble, 300);

        assertThat(shortest).hasSizeLessThan(40);
        assertThat(simulation.tell(shortest).trouble().orElseThrow()).hasMessageContaining("every ballot counts once");
    }

    /** What goes wrong first, in whatever story. */
    private static String trouble(Function<List<Object>, Object> spoiling) {
        Simulation simulation = spoiled(spoiling);
        return LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> simulation.tell(seed, MONTHS).trouble())
                .flatMap(Optional::stream)
                .findFirst()
                .map(Throwable::getMessage)
                .orElse("nothing");
    }

    private static Simulation spoiled(Function<List<Object>, Object> spoiling) {
        return new Simulation(
                begin -> new MemoryWorld(begin, fakes -> {
                    List<Object> given = new ArrayList<>(fakes);
                    given.add(0, spoiling.apply(fakes));
                    return given;
                }),
                INSPECT_EVERY);
    }

    private static <T> T one(List<Object> fakes, Class<T> type) {
        return fakes.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Says it took every no, and keeps none. */
    private record LosingVotes(InMemoryVotes votes) implements Votes {
        @Override
        public void open(Vote vote, RollCounts roll) {
            votes.open(vote, roll);
        }

        @Override
        public List<List<Ballot>> cast(List<NewBallot> ballots) {
            return ballots.stream().map(this::taken).toList();
        }

        private List<Ballot> taken(NewBallot ballot) {
            return ballot.choice() == Choice.NO
                    ? List.of(new Ballot(Body.CONSUMER, Tracker.random(), ballot.choice(), Instant.EPOCH))
                    : votes.cast(ballot);
        }

        @Override
        public Optional<Vote> lockForSealing(UUID vote) {
            return votes.lockForSealing(vote);
        }

        @Override
        public Tally count(UUID vote) {
            return votes.count(vote);
        }

        @Override
        public void seal(Vote vote, Seal seal) {
            votes.seal(vote, seal);
        }
    }

    /** Says everything twice. */
    private record RepeatedPayslips(InMemoryPayroll payroll) implements Payslips {
        @Override
        public List<Payslip> due(Batch batch, Instant now) {
            return payroll.due(batch, now);
        }

        @Override
        public void issue(PayrollRunId run, List<Booked> payslips, Instant now) {
            payroll.issue(run, payslips, now);
            payroll.issue(run, payslips, now);
        }
    }

    /** Lets invoices take twice what is left of a payment. */
    private record DoubledCredit(InMemoryDues dues) implements Payments {
        @Override
        public Map<Receipt.Name, Recorded> recordedAs(Set<Receipt.Name> names) {
            return dues.recordedAs(names);
        }

        @Override
        public void addAll(List<Payment> payments) {
            dues.addAll(payments);
        }

        @Override
        public Map<AccountId, List<Funds>> leftOf(Set<AccountId> accounts) {
            Map<AccountId, List<Funds>> left = new HashMap<>(dues.leftOf(accounts));
            left.replaceAll((account, funds) -> funds.stream()
                    .map(fund -> new Funds(fund.payment(), fund.left().plus(fund.left())))
                    .toList());
            return left;
        }
    }

    /** Loses every seventh event. */
    private record GappyEvents(InMemoryEvents events) implements EventQueries {
        @Override
        public List<Event> after(long seq, Set<String> types, int most) {
            return events.after(seq, types, most).stream()
                    .filter(event -> event.seq() % 7 != 0)
                    .toList();
        }

        @Override
        public long newest() {
            return events.newest();
        }
    }

    /** Whoever had a power once has it for ever. */
    private static final class LastingPowers implements Powers {
        private final InMemoryPowers powers;
        private final Set<AccountId> holders = new HashSet<>();

        LastingPowers(InMemoryPowers powers) {
            this.powers = powers;
        }

        @Override
        public Optional<Holding> heldBy(AccountId account, Power power, Instant at) {
            return powers.heldBy(account, power, at);
        }

        @Override
        public Set<Power> of(AccountId account, Instant at) {
            Set<Power> held = powers.of(account, at);
            if (!held.isEmpty()) {
                holders.add(account);
            }
            return holders.contains(account) ? Set.copyOf(EnumSet.allOf(Power.class)) : held;
        }
    }
}
