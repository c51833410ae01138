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

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.sql("budgets.promised-by-an-act", "promise", PROMISED),
                Invariant.sql("budgets.positions-as-promised", "position", POSITIONS));
    }
}
