package coop.rochdale.enactment.workflow;

import coop.rochdale.budgets.PriceTag;
import coop.rochdale.budgets.workflow.Purse;
import coop.rochdale.charter.Charter;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Measure;
import coop.rochdale.kernel.MeasureHandler;
import coop.rochdale.kernel.Price;
import coop.rochdale.kernel.Refused;
import coop.rochdale.proposals.MeasureBook;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every kind of measure there is. Two handlers of one kind are an error of the program. */
@Dependent
public class Handlers implements MeasureBook {

    private final Map<String, MeasureHandler> byKind = new TreeMap<>();
    private final Charter charter;
    private final Purse purse;

    @Inject
    Handlers(@Any Instance<MeasureHandler> handlers, Charter charter, Purse purse) {
        this(charter, purse, handlers.stream().toList());
    }

    Handlers(Charter charter, Purse purse, List<MeasureHandler> handlers) {
        this.charter = charter;
        this.purse = purse;
        for (MeasureHandler handler : handlers) {
            if (byKind.put(handler.kind(), handler) != null) {
                throw new IllegalStateException("two handlers of measure " + handler.kind());
            }
        }
    }

    @Override
    public void check(List<Measure> measures, Instant now) {
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            flaws.addAll(flaws(measures.subList(0, i + 1), now));
        }
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
    }

    /** Of the last one, after those before it. */
    private List<Flaw> flaws(List<Measure> measures, Instant now) {
        int last = measures.size() - 1;
        Measure measure = measures.get(last);
        String pointer = "/measures/" + last;
        Optional<MeasureHandler> handler = of(measure);
        if (handler.isEmpty()) {
            return List.of(new Flaw(pointer + "/kind", "Use one of " + String.join(", ", byKind.keySet()) + "."));
        }
        try {
            handler.get().check(measure.payload(), now, measures.subList(0, last));
            return List.of();
        } catch (Refused refused) {
            return refused.flaws().isEmpty()
                    ? List.of(new Flaw(pointer, refused.detail()))
                    : refused.flaws().stream().map(flaw -> flaw.under(pointer)).toList();
        }
    }

    @Override
    public PriceTag price(List<Measure> measures, Instant now) {
        Price price = Price.free(charter.at(now).currency());
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            price = price.plus(of(measure).orElseThrow().price(measure.payload(), now, measures.subList(0, i)));
        }
        return PriceTag.of(price, purse.finances(now));
    }

    Optional<MeasureHandler> of(Measure measure) {
        return Optional.ofNullable(byKind.get(measure.kind()));
    }
}
