package coop.rochdale.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every keeper of arrivals must keep to. */
public interface ArrivalsContract {

    Instant NOW = Instant.parse("2026-02-03T10:20:30.123456Z");
    Page.Wish ALL = new Page.Wish(100, Optional.empty());

    /** Does the work in a transaction of its own. */
    <T> T arrivals(Function<Ports, T> work);

    /** Somebody who may import, and the act behind that. */
    Treasurer treasurer();

    /** The ports under test. */
    record Ports(Arrivals arrivals, ArrivalQueries queries) {}

    /** Who imports. */
    record Treasurer(AccountId account, ActId act) {}

    @Test
    default void keepsAFileWithItsStatementsAndLinesInTheirOrder() {
        List<Reported> said = List.of(paid("a-1", "5.00"), left("a-2", "2.50"), paid("a-3", "7.00"));
        ImportId id = imported(said);
        ImportView view = view(id);
        assertThat(view.statements()).containsExactly(new Statement("DE02", usd("100.00"), usd("109.50")));
        assertThat(view.lines()).containsEntry(Outcome.WAITING, 3L).containsEntry(Outcome.MATCHED, 0L);
        assertThat(lines(id, Optional.empty(), ALL).items())
                .extracting(Arrival::reported)
                .isEqualTo(said);
        assertThat(lines(id, Optional.of(Outcome.MATCHED), ALL).items()).isEmpty();
        assertThat(arrivals(ports -> ports.queries().imported(new ImportId(new UUID(7, 7))))
                        .isPresent())
                .isFalse();
        assertThat(this.<Boolean>arrivals(ports -> ports.queries().isImport(id)))
                .isTrue();
        assertThat(this.<Boolean>arrivals(ports -> ports.queries().isImport(new ImportId(new UUID(7, 7)))))
                .isFalse();
    }

    @Test
    default void keepsLinesOfAFileThatKnowsNoStatements() {
        List<Reported> said = List.of(paid("loose-1", "5.00"), left("loose-2", "2.50"));
        ImportId id = written(said, OptionalInt.empty());
        assertThat(view(id).statements()).isEmpty();
        assertThat(lines(id, Optional.empty(), ALL).items())
                .extracting(Arrival::reported)
                .isEqualTo(said);
        assertThatThrownBy(() -> written(List.of(paid("lost", "5.00")), OptionalInt.of(1)))
                .as("a line of a statement that there is not")
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    default void knowsAFileAgainByItsDigest() {
        ImportId id = imported(List.of(paid("again-1", "5.00")));
        String digest = arrivals(ports -> ports.arrivals().find(id)).digest();
        assertThat(this.<Optional<ImportId>>arrivals(ports -> ports.arrivals().importOf("bank", digest)))
                .contains(id);
        assertThat(this.<Optional<ImportId>>arrivals(ports -> ports.arrivals().importOf("other", digest)))
                .isEmpty();
    }

    @Test
    default void keepsWhatWasReportedBeforeAsItIs() {
        Reported twice = paid("twice", "5.00");
        ImportId first = imported(List.of(twice));
        Arrival known = lines(first, Optional.empty(), ALL).items().get(0);
        decide(known, Decision.unmatched(Mismatch.NO_REFERENCE));
        ImportId second = imported(List.of(paid("new", "1.00"), twice));
        assertThat(lines(second, Optional.of(Outcome.UNMATCHED), ALL).items())
                .extracting(Arrival::id)
                .containsExactly(known.id());
        assertThat(waiting(second)).hasSize(1);
        // Another amount, another day, or the other way: that is another movement.
        ImportId third = imported(List.of(paid("twice", "5.01"), left("twice", "5.00")));
        assertThat(waiting(third)).hasSize(2);
    }

    @Test
    default void answersWhatWaitsUntilItIsDecided() {
        ImportId id = imported(
                IntStream.range(0, 5).mapToObj(i -> paid("wait-" + i, "5.00")).toList());
        assertThat(unfinished()).contains(id);
        List<Arrival> waiting = waiting(id);
        assertThat(waiting)
                .extracting(arrival -> arrival.reported().movement().reference())
                .containsExactly("wait-0", "wait-1", "wait-2", "wait-3", "wait-4");
        waiting.subList(0, 4).forEach(arrival -> decide(arrival, Decision.IGNORED));
        assertThat(waiting(id)).containsExactly(waiting.get(4));
        decide(waiting.get(4), Decision.unmatched(Mismatch.SEVERAL_PAYERS));
        assertThat(unfinished()).doesNotContain(id);
        assertThat(view(id).lines()).containsEntry(Outcome.IGNORED, 4L).containsEntry(Outcome.UNMATCHED, 1L);
        assertThat(view(id).unmatched())
                .extracting(arrival -> arrival.decision().mismatch())
                .containsExactly(Optional.of(Mismatch.SEVERAL_PAYERS));
    }

    @Test
    default void pagesThroughAFileAndThroughWhatIsUnmatched() {
        ImportId id = imported(
                IntStream.range(0, 5).mapToObj(i -> paid("page-" + i, "5.00")).toList());
        waiting(id).forEach(arrival -> decide(arrival, Decision.unmatched(Mismatch.NO_REFERENCE)));
        List<Arrival> ofFile = all(wish -> lines(id, Optional.of(Outcome.UNMATCHED), wish));
        assertThat(ofFile).hasSize(5).doesNotHaveDuplicates();
        List<Arrival> anywhere = all(wish -> arrivals(ports -> ports.queries().unmatched(wish)));
        assertThat(anywhere).doesNotHaveDuplicates().containsAll(ofFile);
    }

    @Test
    default void callsTheSameMoneyByAllItsNames() {
        LocalDate day = LocalDate.of(2026, 2, 3);
        Reported paid = new Reported(
                new Movement("stripe", "in_same", Flow.PAYMENT, usd("5.00"), day),
                Particulars.NONE,
                new Trace(Optional.empty(), Optional.empty(), Set.of("in_same")));
        Reported back = new Reported(
                new Movement("stripe", "ch_same", Flow.REFUND, usd("5.00"), day),
                Particulars.NONE,
                new Trace(Optional.empty(), Optional.empty(), Set.of("ch_same", "pi_same")));
        Arrival kept = arrivals(ports -> ports.arrivals().keep(paid, NOW));
        decide(kept, Decision.IGNORED);
        same("inpay_same", "in_same", "pi_same");
        same("inpay_same", "in_same", "pi_same");
        assertThat(called("stripe", "pi_same")).extracting(Arrival::id).containsExactly(kept.id());
        Arrival later = arrivals(ports -> ports.arrivals().keep(back, NOW.plusSeconds(1)));
        assertThat(later.reported().trace().objects())
                .containsExactlyInAnyOrder("ch_same", "in_same", "inpay_same", "pi_same");
        assertThat(called("stripe", "in_same")).hasSize(2);
        assertThat(called("ko-fi", "in_same")).isEmpty();
    }

    private void same(String... names) {
        arrivals(ports -> {
            ports.arrivals().same("stripe", Set.of(names), NOW);
            return true;
        });
    }

    private List<Arrival> called(String provider, String name) {
        return arrivals(ports -> ports.arrivals().called(provider, Set.of(name)));
    }

    @Test
    default void opensAgainWhatWasDismissedAsOftenAsThatIsSaid() {
        ImportId id = imported(List.of(paid("open-1", "5.00")));
        Arrival arrival = waiting(id).get(0);
        decide(arrival, Decision.unmatched(Mismatch.NO_REFERENCE));
        for (int time = 0; time < 2; time++) {
            decide(arrival, Decision.DISMISSED);
            rule(arrival, Ruling.Kind.DISMISSED);
            assertThat(view(id).lines()).containsEntry(Outcome.DISMISSED, 1L);
            decide(arrival, Decision.unmatched(Mismatch.REOPENED));
            rule(arrival, Ruling.Kind.REOPENED);
            // Nobody says so where more went back of it.
            rule(new Ruling(
                    Ids.next(NOW),
                    arrival.id(),
                    Ruling.Kind.REOPENED,
                    Optional.empty(),
                    "Went back.",
                    NOW,
                    Optional.empty(),
                    Optional.empty()));
            assertThat(view(id).unmatched())
                    .extracting(opened -> opened.decision().mismatch())
                    .containsExactly(Optional.of(Mismatch.REOPENED));
        }
    }

    private void rule(Arrival arrival, Ruling.Kind kind) {
        Treasurer by = treasurer();
        rule(new Ruling(
                Ids.next(NOW),
                arrival.id(),
                kind,
                Optional.empty(),
                "A slip.",
                NOW,
                Optional.of(by.account()),
                Optional.of(by.act())));
    }

    private void rule(Ruling ruling) {
        arrivals(ports -> {
            ports.arrivals().rule(ruling);
            return true;
        });
    }

    @Test
    default void keepsOnceWhatAProviderReportsByItself() {
        Reported said = new Reported(
                new Movement("stripe", "in_1", Flow.PAYMENT, usd("5.00"), LocalDate.of(2026, 2, 3)),
                Particulars.NONE,
                new Trace(
                        Optional.empty(),
                        Optional.of("cus_1"),
                        Set.of("ch_1", "pi_1"),
                        Optional.of(Instant.parse("2026-02-03T10:11:12Z"))));
        Arrival first = arrivals(ports -> ports.arrivals().keep(said, NOW));
        Arrival again = arrivals(ports -> ports.arrivals().keep(said, NOW.plusSeconds(5)));
        assertThat(again).isEqualTo(first);
        assertThat(first.reported()).isEqualTo(said);
        assertThat(called(Set.of("pi_1", "pi_2"))).containsExactly(first);
        assertThat(called(Set.of("pi_2"))).isEmpty();
        assertThat(called(Set.of())).isEmpty();
        assertThat(unmatchedOf("cus_1")).isEmpty();
        decide(first, Decision.unmatched(Mismatch.NO_REFERENCE));
        assertThat(unmatchedOf("cus_1")).extracting(Arrival::id).containsExactly(first.id());
        assertThat(unmatchedOf("cus_2")).isEmpty();
        assertThat(this.<Optional<Arrival>>arrivals(ports -> ports.arrivals().lock(first.id())))
                .map(Arrival::reported)
                .contains(said);
        assertThat(this.<Optional<Arrival>>arrivals(ports -> ports.arrivals().lock(new ArrivalId(new UUID(7, 7)))))
                .isEmpty();
    }

    @Test
    default void learnsOnlyThatItWasEarlier() {
        Instant at = Instant.parse("2026-02-03T10:11:12Z");
        Reported said = new Reported(
                new Movement("stripe", "re_early", Flow.RETURNED_REFUND, usd("5.00"), LocalDate.of(2026, 2, 3)),
                Particulars.NONE,
                new Trace(Optional.empty(), Optional.empty(), Set.of("re_early"), Optional.of(at)));
        Arrival kept = arrivals(ports -> ports.arrivals().keep(said, NOW));
        decide(kept, Decision.DISMISSED);
        for (Instant told : List.of(at.plusSeconds(1), at.minusSeconds(60), at)) {
            arrivals(ports -> {
                ports.arrivals().happened(kept.id(), told);
                return true;
            });
        }
        assertThat(called(Set.of("re_early")))
                .extracting(arrival -> arrival.reported().trace().at())
                .containsExactly(Optional.of(at.minusSeconds(60)));
    }

    @Test
    default void decidesManyAtOnce() {
        ImportId id = imported(
                IntStream.range(0, 3).mapToObj(i -> paid("many-" + i, "5.00")).toList());
        List<Arrival> waiting = waiting(id);
        arrivals(ports -> {
            ports.arrivals()
                    .decide(
                            Map.of(
                                    waiting.get(0).id(),
                                    Decision.IGNORED,
                                    waiting.get(2).id(),
                                    Decision.unmatched(Mismatch.NO_REFERENCE)),
                            Optional.empty(),
                            NOW);
            return true;
        });
        assertThat(waiting(id)).containsExactly(waiting.get(1));
        assertThat(lines(id, Optional.empty(), ALL).items())
                .extracting(arrival -> arrival.decision().outcome())
                .containsExactly(Outcome.IGNORED, Outcome.WAITING, Outcome.UNMATCHED);
    }

    @Test
    default void knowsWhatWentBackAndIsNotUnderstood() {
        ImportId id = imported(List.of(
                reported("back-1", Flow.RETURNED_PAYMENT, "5.00"), paid("back-2", "5.00"), left("back-3", "5.00")));
        List<Arrival> waiting = waiting(id);
        Set<String> objects = Set.of("o-back-1", "o-back-2", "o-back-3");
        assertThat(returned(objects)).as("not decided yet").isEmpty();
        waiting.forEach(arrival -> decide(arrival, Decision.unmatched(Mismatch.UNKNOWN_PAYMENT)));
        assertThat(returned(objects))
                .extracting(Arrival::id)
                .containsExactly(waiting.get(0).id());
        assertThat(returned(Set.of("o-back-2"))).isEmpty();
        assertThat(returned(Set.of())).isEmpty();
    }

    private List<Arrival> returned(Set<String> objects) {
        return arrivals(ports -> ports.arrivals().returned("bank", objects));
    }

    private ImportId written(List<Reported> said, OptionalInt statement) {
        return arrivals(ports -> write(ports, said, statement));
    }

    private ImportId write(Ports ports, List<Reported> said, OptionalInt statement) {
        ImportId id = new ImportId(Ids.next(NOW));
        String digest = (id.toString().replace("-", "") + "0".repeat(64)).substring(0, 64);
        Treasurer by = treasurer();
        ports.arrivals().begin(new PaymentImport(id, "bank", digest, NOW, by.account(), by.act()));
        List<Arrivals.Line> lines = new ArrayList<>();
        said.forEach(one -> lines.add(new Arrivals.Line(lines.size() + 1, statement, one)));
        ports.arrivals().addLines(id, lines, NOW);
        return id;
    }

    private ImportId imported(List<Reported> said) {
        return arrivals(ports -> {
            ImportId id = write(ports, said, OptionalInt.of(1));
            long moved = said.stream().mapToLong(ArrivalsContract::moved).sum();
            Money opening = usd("100.00");
            ports.arrivals()
                    .addStatement(
                            id, 1, new Statement("DE02", opening, Money.ofMinor(10_000 + moved, opening.currency())));
            return id;
        });
    }

    private static long moved(Reported said) {
        long minor = said.movement().amount().amountMinor();
        return said.movement().flow() == Flow.PAYMENT ? minor : -minor;
    }

    private void decide(Arrival arrival, Decision decision) {
        Consumer<Ports> work = ports -> ports.arrivals().decide(arrival.id(), decision, Optional.empty(), NOW);
        arrivals(ports -> {
            work.accept(ports);
            return true;
        });
    }

    private List<Arrival> called(Set<String> objects) {
        return arrivals(ports -> ports.arrivals().called("stripe", objects));
    }

    private List<Arrival> unmatchedOf(String customer) {
        return arrivals(ports -> ports.arrivals().unmatchedOf("stripe", customer));
    }

    private List<Arrival> waiting(ImportId id) {
        return arrivals(ports -> ports.arrivals().waiting(id, 100));
    }

    private List<ImportId> unfinished() {
        return arrivals(ports -> ports.arrivals().unfinished());
    }

    private ImportView view(ImportId id) {
        return arrivals(ports -> ports.queries().imported(id)).orElseThrow();
    }

    private Page<Arrival> lines(ImportId id, Optional<Outcome> outcome, Page.Wish wish) {
        return arrivals(ports -> ports.queries().ofImport(id, outcome, wish));
    }

    private static List<Arrival> all(Function<Page.Wish, Page<Arrival>> ask) {
        List<Arrival> all = new ArrayList<>();
        Page<Arrival> page = ask.apply(new Page.Wish(2, Optional.empty()));
        all.addAll(page.items());
        while (page.next().isPresent()) {
            page = ask.apply(new Page.Wish(2, page.next()));
            all.addAll(page.items());
        }
        return all;
    }

    private static Reported paid(String reference, String amount) {
        return reported(reference, Flow.PAYMENT, amount);
    }

    private static Reported left(String reference, String amount) {
        return reported(reference, Flow.DEBIT, amount);
    }

    private static Reported reported(String reference, Flow flow, String amount) {
        return new Reported(
                new Movement("bank", reference, flow, usd(amount), LocalDate.of(2026, 2, 3)),
                new Particulars("Ada Lovelace", "DE89370400440532013000", "Dues"),
                new Trace(Optional.empty(), Optional.of("somebody"), Set.of("o-" + reference, "o-any")));
    }

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }
}
