package coop.rochdale.budgets.jpa;

import coop.rochdale.kernel.jpa.Invariant;
import coop.rochdale.kernel.jpa.Soundness;
import java.util.List;

/** What acts promised is what they made, and nothing was spent that was not theirs to spend. */
public final class BudgetSoundness implements Soundness {

    private static final String PROMISED = """
            select w.act || ' measure ' || w.measure as key, 'a measure of that act, promised at its enactment' as expected,
                   case when a.id is null then 'no such act'
                        when jsonb_array_length(p.measures) >= w.measure then 'promised at ' || w.promised_at
                        else 'no such measure' end as found
            from promise w left join act a on a.id = w.act left join proposal p on p.act = w.act
            where a.id is null or jsonb_array_length(p.measures) < w.measure or p.id is null
               or w.promised_at <> a.enacted_at
            """;

    private static final String POSITIONS = """
            select coalesce(made.act, said.act)::text as key, 'seats for ' || coalesce(said.monthly, 0) || ' a month' as expected,
                   'seats for ' || coalesce(made.monthly, 0) as found
            from (select w.act, sum(w.monthly_minor)::numeric as monthly
                  from promise w join proposal p on p.act = w.act
                  where p.measures -> (w.measure - 1) ->> 'kind' = 'create-position' group by w.act) said
            full join (
                  select p.act, sum(p.seats::numeric * s.amount_minor * case s.per when 'hour' then s.hours else 1 end) as monthly
                  from position p join position_salary s on s.position = p.id and s.entry = 1
                  join act a on a.id = p.act and a.number > 0 group by p.act) made on made.act = said.act
            where coalesce(made.monthly, 0) <> coalesce(said.monthly, 0)
            """;

    private static final String LINES = """
            select coalesce(made.act, said.act)::text as key, 'budgets of ' || coalesce(said.amount, 0) as expected,
                   'budgets of ' || coalesce(made.amount, 0) as found
            from (select w.act, sum(w.one_off_minor) as amount from promise w join proposal p on p.act = w.act
                  where p.measures -> (w.measure - 1) ->> 'kind' = 'set-budget' group by w.act) said
            full join (select act, sum(amount_minor) as amount from budget_line group by act) made on made.act = said.act
            where coalesce(made.amount, 0) <> coalesce(said.amount, 0)
            """;

    private static final String OVERSPENT = """
            select l.id::text as key, 'at most ' || l.amount_minor || ' spent' as expected, s.spent || ' spent' as found
            from budget_line l join (
                select line, sum(amount_minor - coalesce(released_minor, 0)) as spent from expense group by line) s
                on s.line = l.id
            where s.spent > l.amount_minor
            """;

    private static final String BY_ITS_ACT = """
            select e.id::text as key, 'approved by the act behind its line, or by one that names it' as expected,
                   coalesce('act ' || a.number, 'no act') as found
            from expense e left join act a on a.id = e.act
            left join budget_line l on l.id = e.line left join proposal p on p.act = e.act
            where (e.approved_at is not null or e.author is null) and not coalesce(
                case when e.line is not null then l.act = e.act and l.category = e.category
                     when e.author is null then
                         p.measures @> jsonb_build_array(jsonb_build_object('kind', 'donate', 'recipient', e.recipient))
                     else p.measures @> jsonb_build_array(jsonb_build_object('kind', 'approve-expense', 'expense', e.id::text))
                end, false)
            """;

    private static final String BY_OTHERS = """
            select a.expense || ' round ' || a.round || ' ' || a.account as key,
                   'somebody else''s approval of a round that was on' as expected,
                   case when e.id is null then 'no such expense' when e.author = a.account then 'the author''s own'
                        else 'only ' || e.round || ' rounds' end as found
            from expense_approval a left join expense e on e.id = a.expense
            where e.id is null or e.author = a.account or a.round > e.round
            """;

    private static final String BOOKED = """
            select e.id::text as key, e.amount_minor || ' on expenses:' || e.category || ', owed' as expected,
                   coalesce(b.spent, 0) || ', and ' || coalesce(b.owed, 0) || ' owed' as found
            from expense e cross join lateral (
                select sum(p.amount_minor) filter (where p.account = 'expenses:' || e.category) as spent,
                       -sum(p.amount_minor) filter (where p.account = 'liabilities:expenses') as owed
                from ledger_transaction t join posting p on p.transaction = t.id
                where t.id = e.transaction and t.subject = e.id) b
            where e.approved_at is not null
              and (b.spent is distinct from e.amount_minor or b.owed is distinct from e.amount_minor)
            """;

    /** One who submits changes what is asked for, which counts approvals anew: the last ones before it was approved are its. */
    private static final String BY_ENOUGH = """
            select e.id::text as key, clause_at('expenses.approvals', e.approved_at) || ' approvals' as expected,
                   g.given || ' of them' as found
            from expense e cross join lateral (
                select count(*) as given from expense_approval a
                where a.expense = e.id and a.approved_at <= e.approved_at
                  and a.round = (select max(l.round) from expense_approval l
                                 where l.expense = e.id and l.approved_at <= e.approved_at)) g
            where e.line is not null and g.given < clause_at('expenses.approvals', e.approved_at)::integer
            """;

    private static final String RELEASED = """
            select e.id::text as key, e.released_minor || ' owed no more, nor spent' as expected,
                   coalesce(b.owed, 0) || ', and ' || coalesce(b.unspent, 0) || ' not spent' as found
            from expense e cross join lateral (
                select -sum(p.amount_minor) filter (where p.account = 'expenses:' || e.category) as unspent,
                       sum(p.amount_minor) filter (where p.account = 'liabilities:expenses') as owed
                from ledger_transaction t join posting p on p.transaction = t.id
                where t.id = e.release and t.subject = e.id
                  and not exists (select from ledger_transaction r where r.reverses = t.id)) b
            where e.released_at is not null
              and (b.unspent is distinct from e.released_minor or b.owed is distinct from e.released_minor)
            """;

    private static final String PAID = """
            select e.id::text as key, 'at most ' || e.amount_minor - coalesce(e.released_minor, 0) || ' paid' as expected,
                   s.paid_minor || ' paid in state ' || s.state as found
            from expense e join expense_standing s on s.id = e.id
            where s.paid_minor > case when e.approved_at is null then 0 else e.amount_minor - coalesce(e.released_minor, 0) end
            """;

    private static final String PAYMENT_BOOKED = """
            select w.id::text as key, w.amount_minor || ' from the bank, owed no more' as expected,
                   coalesce(b.left_bank, 0) || ', and ' || coalesce(b.owed, 0) || ' owed no more' as found
            from expense_payment w cross join lateral (
                select -sum(p.amount_minor) filter (where p.account = 'assets:bank:main') as left_bank,
                       sum(p.amount_minor) filter (where p.account = 'liabilities:expenses') as owed
                from ledger_transaction t join posting p on p.transaction = t.id
                where t.id = w.transaction and t.subject = w.expense) b
            where b.left_bank is distinct from w.amount_minor or b.owed is distinct from w.amount_minor
            """;

    private static final String TAKEN_BACK = """
            select w.id::text as key, case when w.reversal is null then 'not reversed' else 'reversed by ' || w.reversal end as expected,
                   coalesce('reversed by ' || t.id, 'not reversed') as found
            from expense_payment w left join ledger_transaction t on t.reverses = w.transaction
            where w.reversal is distinct from t.id
            """;

    private static final String PAYMENTS_TOLD = """
            select x.expense || ' ' || x.type as key, x.happened || ' times told' as expected, count(v.id) || ' times' as found
            from (select expense, 'expense.paid' as type, count(*) as happened from expense_payment group by expense
                  union all
                  select expense, 'expense.payment-taken-back', count(taken_back_at) from expense_payment group by expense) x
            left join event v on v.type = x.type and v.subject = x.expense
            group by x.expense, x.type, x.happened having count(v.id) <> x.happened
            """;

    /** Some end twice: what was turned down the members may approve, and what was let go is to be paid once the bank sends it back. */
    private static final String ENDS_TOLD = """
            select e.id || ' ' || x.type as key, coalesce('last told ' || x.ended_at, 'not told') as expected,
                   coalesce('last told ' || max(v.occurred_at), 'not told') as found
            from expense e cross join lateral (
                values ('expense.rejected', e.rejected_at), ('expense.withdrawn', e.withdrawn_at)) x (type, ended_at)
            left join event v on v.type = x.type and v.subject = e.id
            group by e.id, x.type, x.ended_at having max(v.occurred_at) is distinct from x.ended_at
            """;

    private static final String AGREE = """
            select 'liabilities:expenses' as key, -sum(due) as expected, sum(booked) as found
            from (select e.amount_minor - coalesce(e.released_minor, 0) - s.paid_minor as due, 0 as booked
                  from expense e join expense_standing s on s.id = e.id where e.approved_at is not null
                  union all
                  select 0, amount_minor from posting where account = 'liabilities:expenses') sums
            having sum(booked) <> -sum(due)
            """;

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.sql("budgets.promised-by-an-act", "promise", PROMISED),
                Invariant.sql("budgets.positions-as-promised", "position", POSITIONS),
                Invariant.sql("budgets.lines-as-promised", "budget_line", LINES),
                Invariant.sql("budgets.line-not-overspent", "budget_line", OVERSPENT),
                Invariant.sql("budgets.expense-by-its-act", "expense", BY_ITS_ACT),
                Invariant.sql("budgets.approved-by-others", "expense_approval", BY_OTHERS),
                Invariant.sql("budgets.approved-by-enough", "expense", BY_ENOUGH),
                Invariant.sql("budgets.expense-booked", "expense", BOOKED),
                Invariant.sql("budgets.release-booked", "expense", RELEASED),
                Invariant.sql("budgets.paid-as-approved", "expense", PAID),
                Invariant.sql("budgets.payment-booked", "expense_payment", PAYMENT_BOOKED),
                Invariant.sql("budgets.payment-taken-back", "expense_payment", TAKEN_BACK),
                Invariant.sql("budgets.payments-told", "expense_payment", PAYMENTS_TOLD),
                Invariant.sql("budgets.ends-told", "expense", ENDS_TOLD),
                Invariant.sql("budgets.books-agree", "posting", AGREE),
                Invariant.told("budget_line", "true", "budget.set"),
                Invariant.told("expense", "x.author is not null", "expense.submitted"),
                Invariant.told("expense", "x.author is not null and x.approved_at is not null", "expense.approved"),
                Invariant.told("expense", "x.author is null", "donation.promised"));
    }
}
