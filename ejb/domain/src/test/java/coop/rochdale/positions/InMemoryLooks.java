package coop.rochdale.positions;

import coop.rochdale.kernel.AccountId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks in a set. */
public final class InMemoryLooks implements Looks {

    private final Set<List<Object>> looks = new HashSet<>();

    @Override
    public boolean isFirst(AccountId account, Holding holding, Power power, LocalDate day) {
        return looks.add(List.of(account, holding.position(), power, day));
    }
}
