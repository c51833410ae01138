package coop.rochdale.positions.jpa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The conditions of a query that depend on what was asked for, and all its parameters in order. */
final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters;

    /** With the parameters that stand before the conditions. */
    Where(Object... before) {
        parameters = new ArrayList<>(Arrays.asList(before));
    }

    void and(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(Arrays.asList(values));
    }

    String sql() {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    /** All parameters, and one that stands after the conditions. */
    Object[] with(Object after) {
        List<Object> all = new ArrayList<>(parameters);
        all.add(after);
        return all.toArray();
    }
}
