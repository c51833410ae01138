package coop.rochdale.dues.jpa;

import coop.rochdale.kernel.jpa.Invariant;
import coop.rochdale.kernel.jpa.Soundness;
import java.util.List;

/** Billing runs issued what they say, up to where they say, and tell members what is theirs. */
public final class BillingSoundness implements Soundness {

    private static final String COUNTED = """
            select r.id::text as key, r.issued || ' invoices' as expected, count(i.id) || ' of them' as found
            from billing_run r left join invoice i on i.run = r.id
            group by r.id, r.issued having count(i.id) <> r.issued
            """;

    private static final String REACHED = """
            select i.id::text as key, 'a membership that its run reached' as expected,
                   coalesce('number ' || m.number || ' of ' || r.reached, 'no run') as found
            from invoice i join membership m on m.id = i.membership left join billing_run r on r.id = i.run
            where i.run is not null and (r.id is null or m.number > r.reached)
            """;

    private static final String FINISHED = """
            select id::text as key,
                   case when reached >= last then 'finished' else 'not finished at ' || reached || ' of ' || last end as expected,
                   coalesce('finished at ' || finished_at, 'not finished') as found
            from billing_run where last > 0 and (finished_at is not null) <> (reached >= last)
            """;

    private static final String DAILY = """
            select through::text as key, 'one run of that day' as expected, count(*) || ' of them' as found
            from billing_run where started_by is null group by through having count(*) > 1
            """;

    private static final String TOLD_ONCE = """
            select coalesce(membership, account) || ' ' || kind || ' ' || about as key, 'told once' as expected, count(*) || ' times' as found
            from notice group by coalesce(membership, account), kind, about having count(*) > 1
            """;

    private static final String TOLD_THEM = """
            select n.id::text as key, 'about an invoice of its member' as expected, 'about ' || n.about as found
            from notice n
            where n.kind in ('invoice-issued', 'due-soon')
              and not exists (select from invoice i where i.id::text = n.about and i.membership = n.membership)
            """;

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.sql("dues.billing-run-counted", "billing_run", COUNTED),
                Invariant.sql("dues.billing-run-reached", "invoice", REACHED),
                Invariant.sql("dues.billing-run-finished", "billing_run", FINISHED),
                Invariant.sql("dues.billing-run-once-a-day", "billing_run", DAILY),
                Invariant.sql("dues.notice-told-once", "notice", TOLD_ONCE),
                Invariant.sql("dues.notice-for-its-member", "notice", TOLD_THEM),
                Invariant.told("billing_run", "true", "billing.started"),
                Invariant.told("billing_run", "x.finished_at is not null", "billing.finished"));
    }
}
