package coop.rochdale.enactment.jpa;

import coop.rochdale.kernel.jpa.Invariant;
import coop.rochdale.kernel.jpa.Soundness;
import java.util.List;

/** An act is a proposal that was enacted, with everything its measures do and nothing else. */
public final class EnactmentSoundness implements Soundness {

    private static final String OF_A_PROPOSAL = """
            select coalesce(a.id, p.act)::text as key,
                   coalesce('act of ' || a.enacted_at || ', proposal ' || a.proposal, 'an act') as expected,
                   coalesce('act of ' || p.enacted_at || ', proposal ' || p.id, 'no proposal of it') as found
            from (select * from act where number > 0) a full join (select * from proposal where act is not null) p on p.act = a.id
            where a.proposal is distinct from p.id or a.enacted_at is distinct from p.enacted_at or a.title <> p.title
            """;

    /** Each row made by a law beside the measures of its kind in that law; what the founding made is nobody's measure. */
    private static final String EFFECTS = """
            with measured as (
                select p.act, m ->> 'kind' as kind
                from proposal p cross join lateral jsonb_array_elements(p.measures) m where p.act is not null
            ), made as (
                select act, 'create-position' as kind from position
                union all select act, 'appoint' from employment
                union all select act, 'change-salary' from position_salary where entry > 1
                union all select closed_by, 'remove-position' from position where closed_by is not null
                union all select act, 'amend-charter' from clause_value
                union all select closing_act, 'expel' from membership where closing_act is not null
                union all select act, 'set-budget' from budget_line
                union all select act, 'donate' from expense where author is null
            ), counted as (
                select act, case kind when 'set-fee' then 'amend-charter' else kind end as kind, 1 as wanted, 0 as done
                from measured where kind in ('create-position', 'appoint', 'change-salary', 'remove-position',
                                             'amend-charter', 'set-fee', 'expel', 'set-budget', 'donate')
                union all
                select act, kind, 0, 1 from made where act not in (select id from act where number = 0)
            )
            select act || ' ' || kind as key, sum(wanted) || ' done' as expected, sum(done) || ' done' as found
            from counted group by act, kind having sum(wanted) <> sum(done)
            """;

    private static final String VALUES = """
            select p.act || ' measure ' || n as key,
                   m ->> 'clause' || ' ' || case jsonb_typeof(m -> 'value') when 'object' then m #>> '{value,amount}'
                       else m ->> 'value' end as expected,
                   'no such value by that act' as found
            from proposal p cross join lateral jsonb_array_elements(p.measures) with ordinality e (m, n)
            where p.act is not null and m ->> 'kind' = 'amend-charter'
              and not exists (select from clause_value v where v.act = p.act and v.clause = m ->> 'clause')
            """;

    private static final String DISMISSED = """
            select p.act || ' measure ' || n as key, 'an end of employment ' || (m ->> 'employment') as expected,
                   case when e.id is null then 'no such employment' else 'none' end as found
            from proposal p cross join lateral jsonb_array_elements(p.measures) with ordinality l (m, n)
            left join employment e on e.id::text = m ->> 'employment'
            where p.act is not null and m ->> 'kind' = 'dismiss' and e.ends_at is null
            """;

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.sql("enactment.act-of-its-proposal", "act", OF_A_PROPOSAL),
                Invariant.sql("enactment.measures-done-once", "act", EFFECTS),
                Invariant.sql("enactment.clauses-amended", "act", VALUES),
                Invariant.sql("enactment.dismissed-employment-ends", "act", DISMISSED));
    }
}
