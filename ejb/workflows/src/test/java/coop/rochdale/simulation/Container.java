package coop.rochdale.simulation;

import coop.rochdale.kernel.MeasureHandler;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.InvocationHandlerAdapter;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * What the server does for workflows, without a server: makes them through their constructors, and runs each call in the
 * transaction its annotations ask for. One of each kind will do, for they hold nothing themselves.
 */
public final class Container {

    private static final Map<Class<?>, Class<?>> PROXIES = new ConcurrentHashMap<>();
    private static final String TARGET = "target";

    private final Transactions transactions;
    private final List<?> given;
    private final List<Class<?>> beans;
    private final Map<Class<?>, Object> made = new HashMap<>();
    private final Map<Class<?>, Object> known = new HashMap<>();

    /**
     * @param given what is there already, such as fakes of ports; it comes before anything that could be made
     * @param classes of which those with an {@code @Inject} constructor can be made
     */
    Container(Transactions transactions, List<?> given, List<Class<?>> classes) {
        this.transactions = transactions;
        this.given = given;
        this.beans = classes.stream()
                .filter(type -> !Modifier.isAbstract(type.getModifiers())
                        && constructors(type).findFirst().isPresent())
                .toList();
    }

    /** The one thing of this type. */
    public <T> T get(Class<T> type) {
        Object found = known.get(type);
        if (found == null) {
            found = found(type);
            known.put(type, found);
        }
        return type.cast(found);
    }

    private Object found(Class<?> type) {
        List<?> there = given.stream().filter(type::isInstance).toList();
        if (!there.isEmpty()) {
            return there.get(0);
        }
        List<Class<?>> fitting = beans.stream().filter(type::isAssignableFrom).toList();
        if (fitting.size() != 1) {
            throw new IllegalStateException(type + " could be any of " + fitting);
        }
        return make(fitting.get(0));
    }

    private Object make(Class<?> type) {
        Object bean = made.get(type);
        if (bean == null) {
            bean = made(type);
            made.put(type, bean);
        }
        return bean;
    }

    private Object made(Class<?> type) {
        Constructor<?> constructor = constructors(type).findFirst().orElseThrow();
        Object[] arguments = Arrays.stream(constructor.getParameterTypes())
                .map(parameter -> parameter == Instance.class ? handlers() : get(parameter))
                .toArray();
        try {
            constructor.setAccessible(true);
            Object bean = constructor.newInstance(arguments);
            return type.isAnnotationPresent(Stateless.class) ? behindProxy(bean) : bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }

    /** The one with {@code @Inject}, or of a bean that needs nothing the only one. */
    private static Stream<Constructor<?>> constructors(Class<?> type) {
        boolean plain = type.isAnnotationPresent(ApplicationScoped.class) || type.isAnnotationPresent(Dependent.class);
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> constructor.isAnnotationPresent(Inject.class)
                        || (plain && type.getDeclaredConstructors().length == 1));
    }

    /** All that the one place needs which asks for every bean of a kind. */
    private Object handlers() {
        List<Object> handlers = beans.stream()
                .filter(MeasureHandler.class::isAssignableFrom)
                .map(this::make)
                .toList();
        return Proxy.newProxyInstance(
                Container.class.getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("stream")) {
                        return handlers.stream();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private Object behindProxy(Object bean) throws ReflectiveOperationException {
        Class<?> type = bean.getClass();
        Constructor<?> constructor =
                PROXIES.computeIfAbsent(type, Container::proxied).getDeclaredConstructor();
        constructor.setAccessible(true);
        Object proxy = constructor.newInstance();
        proxy.getClass().getField(TARGET).set(proxy, (java.lang.reflect.InvocationHandler) (self, method, arguments) ->
                transactions.run(attribute(type, method), () -> call(bean, method, arguments)));
        return proxy;
    }

    private static Class<?> proxied(Class<?> type) {
        return new ByteBuddy()
                .subclass(type)
                .defineField(TARGET, java.lang.reflect.InvocationHandler.class, Visibility.PUBLIC)
                .method(ElementMatchers.isPublic().and(ElementMatchers.not(ElementMatchers.isDeclaredBy(Object.class))))
                .intercept(InvocationHandlerAdapter.toField(TARGET))
                .make()
                .load(type.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
                .getLoaded();
    }

    private static TransactionAttributeType attribute(Class<?> type, Method method) {
        return Stream.<Supplier<TransactionAttribute>>of(
                        () -> method.getAnnotation(TransactionAttribute.class),
                        () -> type.getAnnotation(TransactionAttribute.class))
                .flatMap(said -> Stream.ofNullable(said.get()))
                .map(TransactionAttribute::value)
                .findFirst()
                .orElse(TransactionAttributeType.REQUIRED);
    }

    private static Object call(Object bean, Method method, Object[] arguments) {
        try {
            return method.invoke(bean, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException trouble) {
                throw trouble;
            }
            if (thrown.getCause() instanceof Error trouble) {
                throw trouble;
            }
            throw new IllegalStateException(thrown.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
