package coop.rochdale.simulation;

import coop.rochdale.charter.Charter;
import coop.rochdale.charter.Clause;
import coop.rochdale.dues.Labour;
import coop.rochdale.dues.LabourId;
import coop.rochdale.dues.LabourLog;
import coop.rochdale.dues.Work;
import coop.rochdale.dues.workflow.AttestLabour;
import coop.rochdale.dues.workflow.CorrectLabour;
import coop.rochdale.dues.workflow.LogLabour;
import coop.rochdale.dues.workflow.WithdrawLabour;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Money;
import coop.rochdale.positions.Stint;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What members do instead of paying, and what others say of it. */
final class Labours {

    private Labours() {}

    static List<Labour> all(Coop coop) {
        return coop.look(() -> coop.labours.stream()
                .map(id -> coop.use(LabourLog.class).find(id).orElseThrow())
                .toList());
    }

    static String log(Coop coop, Dice dice) {
        Actor worker = People.voter(coop, dice);
        LocalDate today = coop.now().atOffset(ZoneOffset.UTC).toLocalDate();
        Work work =
                new Work("Weeds", today.minusDays(dice.of(0, 0, 3, 40, 400)), dice.of(15, 30, 60, 120, 20), "See it.");
        List<LabourId> logged = new ArrayList<>();
        Coop.Reply reply = coop.ask(worker, () -> {
            logged.add(coop.use(LogLabour.class).run(worker, work).id());
            return "logged";
        });
        if (reply.ok()) {
            coop.labours.add(logged.get(logged.size() - 1));
        }
        return "%s worked %d minutes on %s: %s".formatted(People.name(coop, worker), work.minutes(), work.day(), reply);
    }

    static String attest(Coop coop, Dice dice) {
        return with(coop, dice, Stint.State.LOGGED, labour -> {
            Actor other = People.voter(coop, dice);
            Coop.Reply reply = coop.ask(
                    other,
                    () -> coop.use(AttestLabour.class)
                            .run(other, labour.id())
                            .attestation()
                            .orElseThrow()
                            .value()
                            .toString());
            if (reply.ok()) {
                Truth.hold("nobody attests their own work", !other.account().equals(labour.worker()));
                cap(coop, labour);
            }
            return People.name(coop, other) + " attests it: " + reply;
        });
    }

    /** What was just attested counts together with the rest of its month no more than the charter lets it. */
    private static void cap(Coop coop, Labour attested) {
        YearMonth month = YearMonth.from(attested.work().day());
        List<Labour> counting = all(coop).stream()
                .filter(labour -> labour.worker().equals(attested.worker())
                        && YearMonth.from(labour.work().day()).equals(month)
                        && labour.state() == Stint.State.ATTESTED)
                .toList();
        long together = counting.stream().mapToLong(Labours::worthMinor).sum();
        long own = counting.stream()
                .filter(labour -> labour.id().equals(attested.id()))
                .mapToLong(Labours::worthMinor)
                .sum();
        Money most = coop.look(() -> coop.use(Charter.class).at(coop.now()).money(Clause.LABOUR_CAP));
        Truth.hold("work of a month counts up to the cap", own == 0 || together <= most.amountMinor());
    }

    private static long worthMinor(Labour labour) {
        return labour.attestation().orElseThrow().value().amountMinor();
    }

    static String end(Coop coop, Dice dice) {
        if (dice.chance(30)) {
            return with(coop, dice, Stint.State.LOGGED, labour -> {
                Actor worker = dice.chance(80) ? new Actor(labour.worker()) : People.someone(coop, dice);
                return People.name(coop, worker) + " takes it back: "
                        + coop.ask(
                                worker,
                                () -> coop.use(WithdrawLabour.class)
                                        .run(worker, labour.id())
                                        .state()
                                        .word());
            });
        }
        return with(coop, dice, Stint.State.ATTESTED, labour -> {
            Actor treasurer = People.treasurer(coop, dice);
            return People.name(coop, treasurer) + " corrects it: "
                    + coop.ask(
                            treasurer,
                            () -> coop.use(CorrectLabour.class)
                                    .run(treasurer, labour.id(), "It was not so.")
                                    .state()
                                    .word());
        });
    }

    /** Mostly about one in that state, sometimes about any. */
    private static String with(Coop coop, Dice dice, Stint.State state, Function<Labour, String> about) {
        List<Labour> all = all(coop);
        List<Labour> fitting =
                all.stream().filter(labour -> labour.state() == state).toList();
        Optional<Labour> chosen = dice.mostly(fitting, all, 10);
        return chosen.map(labour -> "work %d of %s: %s"
                        .formatted(coop.labours.indexOf(labour.id()), coop.name(labour.worker()), about.apply(labour)))
                .orElse("nobody worked");
    }
}
