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
                select sum(amount_minor) filter (where account = 'expenses:' || e.category) as spent,
                       -sum(amount_minor) filter (where account = 'liabilities:expenses') as owed
                from posting where transaction = e.transaction) b
            where e.approved_at is not null
              and (b.spent is distinct from e.amount_minor or b.owed is distinct from e.amount_minor)
            """;

    private static final String PAID = """
            select e.id::text as key, 'at most ' || e.amount_minor - coalesce(e.released_minor, 0) || ' paid' as expected,
                   s.paid_minor || ' paid in state ' || s.state as found
            from expense e join expense_standing s on s.id = e.id
            where s.paid_minor > case when e.approved_at is null then 0 else e.amount_minor - coalesce(e.released_minor, 0) end
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
                Invariant.sql("budgets.expense-booked", "expense", BOOKED),
                Invariant.sql("budgets.paid-as-approved", "expense", PAID),
                Invariant.sql("budgets.books-agree", "posting", AGREE),
                Invariant.told("budget_line", "true", "budget.set"),
                Invariant.told("expense", "x.author is not null", "expense.submitted"),
                Invariant.told("expense", "x.author is not null and x.approved_at is not null", "expense.approved"),
                Invariant.told("expense", "x.author is null", "donation.promised"));
    }
}
