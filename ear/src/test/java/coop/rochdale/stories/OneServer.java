package coop.rochdale.stories;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One server for the whole run. */
final class OneServer implements ParameterResolver {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(OneServer.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Set.of(Server.class, Clock.class, Api.class)
                .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Server server = server(context);
        Class<?> wanted = parameter.getParameter().getType();
        if (wanted == Clock.class) {
            return server.clock();
        }
        return wanted == Api.class ? api(context, server) : server;
    }

    private static Server server(ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(Kept.class, key -> new Kept(start()), Kept.class)
                .server();
    }

    private static Server start() {
        return System.getProperty("rochdale.server", "").equals("payara-server")
                ? PayaraServer.start()
                : LaunchedServer.start(Map.of());
    }

    /** Two classes that both know an Alice mean two people. */
    private static Api api(ExtensionContext context, Server server) {
        String story = context.getRequiredTestClass().getName();
        String suffix = Integer.toString(Math.floorMod(story.hashCode(), 36 * 36 * 36), 36);
        return context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(story, key -> Api.of(server.address(), suffix), Api.class);
    }

    /** Closed by JUnit when the run is over. */
    private record Kept(Server server) implements AutoCloseable {
        @Override
        public void close() {
            server.close();
        }
    }
}
