package coop.rochdale.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same for what acts promised and what was spent of it. */
final class BudgetBreaches {

    static final Map<String, List<String>> ALL = new LinkedHashMap<>();

    static {
        breach(
                "budgets.promised-by-an-act",
                "insert into promise (act, measure, one_off_minor, monthly_minor, currency, promised_at)"
                        + " select id, 99, 0, 5, 'USD', enacted_at from act where number = 1"
                        + " returning act || ' measure ' || measure");
        breach(
                "budgets.positions-as-promised",
                "update position_salary set amount_minor = amount_minor + 100 where entry = 1"
                        + " and position = (select id from position where number = 2)",
                "select act::text from position where number = 2");
    }

    private BudgetBreaches() {}

    private static void breach(String rule, String... statements) {
        ALL.put(rule, List.of(statements));
    }
}
