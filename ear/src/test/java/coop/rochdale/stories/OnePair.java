package coop.rochdale.stories;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One pair of servers for all stories that need two. */
final class OnePair implements ParameterResolver {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(OnePair.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TwoServers.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(Kept.class, key -> new Kept(TwoServers.start()), Kept.class)
                .servers();
    }

    /** Closed by JUnit when the run is over. */
    private record Kept(TwoServers servers) implements AutoCloseable {
        @Override
        public void close() {
            servers.close();
        }
    }
}
