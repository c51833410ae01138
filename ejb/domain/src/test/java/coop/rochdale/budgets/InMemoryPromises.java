package coop.rochdale.budgets;

import coop.rochdale.kernel.ActId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Promises in a list. */
public final class InMemoryPromises implements Promises {

    private final List<Promise> promises = new ArrayList<>();

    @Override
    public void keep(Promise promise, Instant at) {
        promises.add(promise);
    }

    @Override
    public List<Promise> of(ActId act) {
        return promises.stream()
                .filter(promise -> promise.act().equals(act))
                .sorted(Comparator.comparing(Promise::measure))
                .toList();
    }
}
