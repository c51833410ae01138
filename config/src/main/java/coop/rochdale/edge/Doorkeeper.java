package coop.rochdale.edge;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.IOStrategy;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.strategies.WorkerThreadIOStrategy;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;

/**
 * Hands events of the network to the server's workers as the server's own strategy does; and before the first of them,
 * puts our filters beside the one that reads HTTP. Named in the server's configuration: of all the places where that
 * takes a class, this is the one that comes to see the chain of filters without any interface of Payara's own.
 */
// The server hands out connections without saying to what kind of address.
@SuppressWarnings("rawtypes")
public final class Doorkeeper implements IOStrategy {
    private static final Doorkeeper ONE = new Doorkeeper();

    private final IOStrategy workers = WorkerThreadIOStrategy.getInstance();
    private final Set<Transport> guarded = ConcurrentHashMap.newKeySet();

    private Doorkeeper() {}

    /** How the server makes one. */
    public static Doorkeeper getInstance() {
        return ONE;
    }

    @Override
    public boolean executeIoEvent(Connection connection, IOEvent event) throws IOException {
        return executeIoEvent(connection, event, true);
    }

    @Override
    public boolean executeIoEvent(Connection connection, IOEvent event, boolean enabled) throws IOException {
        if (!guarded.contains(connection.getTransport())) {
            guard(connection.getTransport());
        }
        return workers.executeIoEvent(connection, event, enabled);
    }

    @Override
    public Executor getThreadPoolFor(Connection connection, IOEvent event) {
        return workers.getThreadPoolFor(connection, event);
    }

    @Override
    public ThreadPoolConfig createDefaultWorkerPoolConfig(Transport transport) {
        return workers.createDefaultWorkerPoolConfig(transport);
    }

    private synchronized void guard(Transport transport) {
        if (!guarded.contains(transport) && transport.getProcessor() instanceof FilterChain chain) {
            int reader = chain.indexOfType(HttpServerFilter.class);
            if (reader >= 0) {
                ((HttpServerFilter) chain.get(reader)).getMonitoringConfig().addProbes(new UnreadableRequests());
                chain.add(reader + 1, new ProblemFilter());
                chain.add(reader + 2, new Absence());
            }
            guarded.add(transport);
        }
    }
}
