package coop.rochdale.simulation;

/** The same for what acts promised and what was spent of it. */
final class BudgetBreaches {

    private static final String LINE_ID = "'00000000-0000-0000-0000-000000000001'::uuid";
    private static final String EXPENSE_ID = "'00000000-0000-0000-0000-000000000002'::uuid";
    private static final String KEY = "select " + EXPENSE_ID + "::text";
    private static final String LINE = "insert into budget_line"
            + " (id, act, category, amount_minor, currency, from_day, to_day, set_at) select " + LINE_ID
            + ", id, 'roof', 100, 'USD', '2026-01-01', '2026-12-31', enacted_at from act where number = 1";
    /** Approved within this line, or by an act, and booked by a transaction that books something else. */
    private static final String EXPENSE = "insert into expense (id, author, title, category, amount_minor, currency,"
            + " submitted_at, approved_at, line, act, transaction) select " + EXPENSE_ID
            + ", (select id from account limit 1), 'Slates', 'roof', 150, 'USD', now(), now(), %s, id,"
            + " (select id from ledger_transaction order by number limit 1) from act where number = 1";

    private BudgetBreaches() {}

    static void add() {
        Breaches.breach(
                "budgets.promised-by-an-act",
                "insert into promise (act, measure, one_off_minor, monthly_minor, bound_minor, currency, promised_at)"
                        + " select id, 99, 0, 5, 0, 'USD', enacted_at from act where number = 1"
                        + " returning act || ' measure ' || measure");
        Breaches.breach(
                "budgets.positions-as-promised",
                "update position_salary set amount_minor = amount_minor + 100 where entry = 1"
                        + " and position = (select id from position where number > 1 order by number limit 1)",
                "select act::text from position where number > 1 order by number limit 1");
    }

    static {
        Breaches.breach("budgets.lines-as-promised", LINE + " returning act::text");
        Breaches.breach("budgets.line-not-overspent", LINE, EXPENSE.formatted(LINE_ID), "select " + LINE_ID + "::text");
        Breaches.breach("budgets.expense-by-its-act", EXPENSE.formatted("null"), KEY);
        Breaches.breach(
                "budgets.approved-by-others",
                EXPENSE.formatted("null"),
                "insert into expense_approval (expense, round, account, act, approved_at) select id, round, author, act, now()"
                        + " from expense where id = " + EXPENSE_ID,
                "select expense || ' round ' || round || ' ' || account from expense_approval where expense = "
                        + EXPENSE_ID);
        Breaches.breach("budgets.approved-by-enough", EXPENSE.formatted(LINE_ID), KEY);
        Breaches.breach("budgets.expense-booked", EXPENSE.formatted("null"), KEY);
        Breaches.breach("budgets.books-agree", EXPENSE.formatted("null"), "select 'liabilities:expenses'");
        ends();
        payments();
    }

    private static void ends() {
        String turnedDown =
                "update expense set rejected_at = now(), rejection = 'No.', released_minor = 150, released_at = now(),"
                        + " release = transaction where id = " + EXPENSE_ID;
        Breaches.breach("budgets.release-booked", EXPENSE.formatted("null"), turnedDown, KEY);
        Breaches.breach(
                "budgets.ends-told",
                EXPENSE.formatted("null"),
                turnedDown,
                "select " + EXPENSE_ID + " || ' expense.rejected'");
    }

    private static void payments() {
        String expense = EXPENSE.formatted("null");
        String paid =
                "insert into expense_payment (id, expense, amount_minor, currency, reference, paid_on, recorded_at, recorded_by,"
                        + " transaction) select gen_random_uuid(), id, 151, currency, 'too much', current_date, now(), author,"
                        + " transaction from expense where id = " + EXPENSE_ID + " returning ";
        Breaches.breach("budgets.paid-as-approved", expense, paid + "expense::text");
        Breaches.breach("budgets.payment-booked", expense, paid + "id::text");
        Breaches.breach("budgets.payments-told", expense, paid + "expense || ' expense.paid'");
        Breaches.breach(
                "budgets.payment-taken-back",
                expense,
                paid + "id::text",
                "update expense_payment set taken_back_at = now(), taken_back_by = recorded_by, reason = 'Not so.',"
                        + " reversal = gen_random_uuid() where reference = 'too much' returning id::text");
    }
}
