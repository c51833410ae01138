package coop.rochdale.budgets;

import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Ids;
import java.util.function.Function;

class InMemoryPromisesTest implements PromisesContract {

    private final Promises promises = new InMemoryPromises();

    @Override
    public <T> T within(Function<Promises, T> work) {
        return work.apply(promises);
    }

    @Override
    public ActId act() {
        return new ActId(Ids.next(NOW));
    }
}
