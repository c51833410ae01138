package coop.rochdale.kernel.jpa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The conditions of a query that depend on what was asked for, and all its parameters in order. */
public final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters;

    /** With the parameters that stand before the conditions. */
    public Where(Object... before) {
        parameters = new ArrayList<>(Arrays.asList(before));
    }

    public void and(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(Arrays.asList(values));
    }

    public String sql() {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    /** All parameters, and one that stands after the conditions. */
    public Object[] with(Object after) {
        List<Object> all = new ArrayList<>(parameters);
        all.add(after);
        return all.toArray();
    }
}
