package coop.rochdale.ledger;

import java.util.function.Function;

class InMemoryLedgerTest implements LedgerContract {

    private final InMemoryLedger ledger = new InMemoryLedger();

    @Override
    public <T> T ledger(Function<Ports, T> work) {
        return work.apply(new Ports(ledger, ledger));
    }
}
