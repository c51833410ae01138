package coop.rochdale.simulation;

import coop.rochdale.charter.CharterQueries;
import coop.rochdale.dues.CreditorReference;
import coop.rochdale.dues.Receipt;
import coop.rochdale.dues.workflow.Receiving.Witness;
import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Span;
import coop.rochdale.providers.Arrivals;
import coop.rochdale.providers.Flow;
import coop.rochdale.providers.ImportId;
import coop.rochdale.providers.Movement;
import coop.rochdale.providers.Particulars;
import coop.rochdale.providers.PaymentImport;
import coop.rochdale.providers.Reported;
import coop.rochdale.providers.Trace;
import coop.rochdale.providers.workflow.FinishImports;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A bank's file, taken by a simulated co-op and not decided yet. */
final class BankFile {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

    private final Coop coop;
    private final ImportId id;

    private BankFile(Coop coop, ImportId id) {
        this.coop = coop;
        this.id = id;
    }

    /** A transfer that names this invoice, if it names one. */
    record Transfer(String reference, long minor, OptionalInt invoice) {

        Receipt receipt(Coop coop) {
            return new Receipt(Money.ofMinor(minor, Coop.USD), "bank", reference, Span.day(coop.now()));
        }

        private Reported reported(Coop coop) {
            String text = invoice.isPresent()
                    ? CreditorReference.of(invoice.getAsInt()).text()
                    : "nobody knows";
            Receipt receipt = receipt(coop);
            return new Reported(
                    new Movement("bank", reference, Flow.PAYMENT, receipt.amount(), receipt.receivedOn()),
                    new Particulars("Somebody", "", text),
                    Trace.NONE);
        }
    }

    static BankFile taken(Coop coop, List<Transfer> transfers) {
        ImportId id = new ImportId(Ids.next(coop.now()));
        coop.world.transactions().run(TransactionAttributeType.REQUIRED, () -> {
            Arrivals arrivals = coop.use(Arrivals.class);
            String digest = (id.toString().replace("-", "") + "0".repeat(64)).substring(0, 64);
            arrivals.begin(new PaymentImport(
                    id, "bank", digest, coop.now(), coop.people.get(0).account(), act(coop)));
            List<Arrivals.Line> lines = new ArrayList<>();
            IntStream.range(0, transfers.size())
                    .forEach(index -> lines.add(new Arrivals.Line(
                            index + 1, OptionalInt.empty(), transfers.get(index).reported(coop))));
            arrivals.addLines(id, lines, coop.now());
            coop.use(Events.class)
                    .append(
                            NewEvent.of("import.recorded", id.value(), act(coop), Map.of("provider", "bank")),
                            coop.now());
            return true;
        });
        return new BankFile(coop, id);
    }

    void finish() {
        coop.use(FinishImports.class).run(id, LONG_ENOUGH);
    }

    /** Who sends such files in. */
    static Witness witness(Coop coop) {
        return Witness.of(coop.people.get(0).account(), act(coop));
    }

    private static ActId act(Coop coop) {
        return coop.use(CharterQueries.class).inForceAt(coop.now()).get(0).act();
    }
}
