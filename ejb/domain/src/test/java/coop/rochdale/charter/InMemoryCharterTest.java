package coop.rochdale.charter;

import java.util.function.Function;

class InMemoryCharterTest implements CharterContract {

    private final InMemoryCharter charter = new InMemoryCharter();
    private final Ports ports = new Ports(charter, charter, new InMemoryActs(charter));

    InMemoryCharterTest() {
        CharterContract.found(ports);
    }

    @Override
    public <T> T charter(Function<Ports, T> work) {
        return work.apply(ports);
    }
}
