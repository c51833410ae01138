package coop.rochdale.kernel.jpa;

import jakarta.persistence.PersistenceException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * What may keep the database busy for minutes. Any other statement that is not answered within seconds counts as lost,
 * so that nobody waits long for a database that is away.
 */
public final class LongWork {
    private static final int MOST_MILLIS = (int) TimeUnit.MINUTES.toMillis(30);

    private LongWork() {}

    /** Whatever is asked of this connection within the work. */
    static <T> T on(Connection connection, Supplier<T> work) {
        int before = allow(connection);
        try {
            return work.get();
        } finally {
            restore(connection, before);
        }
    }

    /** The same pool, whose connections take their time and are given back as they were. */
    public static DataSource in(DataSource pool) {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            Object answer = call(pool, method, arguments);
            return answer instanceof Connection connection ? patient(connection) : answer;
        });
    }

    private static Connection patient(Connection connection) {
        int before = allow(connection);
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("close") && !connection.isClosed()) {
                restore(connection, before);
            }
            return call(connection, method, arguments);
        });
    }

    private static int allow(Connection connection) {
        try {
            int before = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, MOST_MILLIS);
            return before;
        } catch (SQLException trouble) {
            throw new PersistenceException(trouble);
        }
    }

    private static void restore(Connection connection, int millis) {
        try {
            connection.setNetworkTimeout(Runnable::run, millis);
        } catch (SQLException broken) {
            // Whatever broke it is told by the work itself, and the pool hands no broken connection out.
            return;
        }
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(LongWork.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
