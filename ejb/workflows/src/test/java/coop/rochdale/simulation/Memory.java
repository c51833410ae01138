package coop.rochdale.simulation;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives in-memory fakes transactions: what they held is remembered when one begins and put back when it is undone. A fake
 * holds values that never change, in maps and collections of its own.
 */
final class Memory implements Store {

    private final List<Cell> cells = new ArrayList<>();
    private final List<Transaction> open = new ArrayList<>();

    Memory(List<?> fakes) {
        fakes.forEach(fake -> Arrays.stream(fake.getClass().getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .filter(field -> isContainer(field.getType()) || !Modifier.isFinal(field.getModifiers()))
                .forEach(field -> cells.add(new Cell(fake, field))));
    }

    @Override
    public Unit begin(Instant now) {
        Transaction begun = new Transaction(remember());
        open.add(begun);
        return begun;
    }

    @Override
    public Unit look(Instant now) {
        return new Unit() {
            @Override
            public void commit() {}

            @Override
            public void rollback() {}
        };
    }

    private List<Object> remember() {
        return new ArrayList<>(cells.stream().map(Cell::copied).toList());
    }

    private final class Transaction implements Unit {
        private List<Object> before;

        Transaction(List<Object> before) {
            this.before = before;
        }

        @Override
        public void commit() {
            int suspended = open.indexOf(this) - 1;
            if (suspended >= 0) {
                Transaction outer = open.get(suspended);
                if (!outer.before.equals(before)) {
                    throw new IllegalStateException("fakes cannot keep apart what two transactions wrote");
                }
                // What is committed stays when the suspended one is undone.
                outer.before = remember();
            }
            open.remove(this);
        }

        @Override
        public void rollback() {
            for (int i = 0; i < cells.size(); i++) {
                cells.get(i).restore(before.get(i));
            }
            open.remove(this);
        }
    }

    private static boolean isContainer(Class<?> type) {
        return Map.class.isAssignableFrom(type) || Collection.class.isAssignableFrom(type);
    }

    /** One field of one fake. */
    private record Cell(Object fake, Field field) {

        Cell {
            field.setAccessible(true);
        }

        Object copied() {
            return copy(read());
        }

        @SuppressWarnings("unchecked")
        void restore(Object before) {
            Object live = read();
            if (live instanceof Map<?, ?> map) {
                map.clear();
                ((Map<Object, Object>) map).putAll((Map<Object, Object>) before);
            } else if (live instanceof Collection<?> collection) {
                collection.clear();
                ((Collection<Object>) collection).addAll((Collection<Object>) before);
            } else {
                write(before);
            }
        }

        private Object read() {
            try {
                return field.get(fake);
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private void write(Object value) {
            try {
                field.set(fake, value);
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static Object copy(Object value) {
            if (value instanceof Map<?, ?> map) {
                Map<Object, Object> copied = new LinkedHashMap<>();
                map.forEach((key, held) -> copied.put(key, copy(held)));
                return copied;
            }
            if (value instanceof Set<?> set) {
                return new LinkedHashSet<>(set);
            }
            if (value instanceof Collection<?> list) {
                return new ArrayList<>(list);
            }
            return value;
        }
    }
}
