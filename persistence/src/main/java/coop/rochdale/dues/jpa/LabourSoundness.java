package coop.rochdale.dues.jpa;

import coop.rochdale.kernel.jpa.Invariant;
import coop.rochdale.kernel.jpa.Soundness;
import java.util.List;

/** Work is attested by others, and invoices took of it no more than it counts, by payments that are made of nothing else. */
public final class LabourSoundness implements Soundness {

    private static final String BY_OTHERS = """
            select id::text as key, 'attested by another person' as expected, 'by its worker' as found
            from labour where attested_by = worker
            """;

    private static final String WITHIN = """
            select l.id::text as key, 'at most ' || coalesce(l.value_minor, 0) || ' used' as expected,
                   sum(p.amount_minor) || ' used' as found
            from labour l join labour_use u on u.labour = l.id join payment p on p.id = u.payment
            group by l.id having sum(p.amount_minor) > coalesce(l.value_minor, 0)
            """;

    private static final String PAYMENTS = """
            select coalesce(p.id, u.payment)::text as key,
                   'a payment by labour for its worker, all of which invoices took' as expected,
                   coalesce(p.provider, 'none') || ' for ' || coalesce((m.account = l.worker)::text, 'nobody') as found
            from payment p left join membership m on m.id = p.membership
            full join (labour_use u join labour l on l.id = u.labour) on u.payment = p.id
            where (coalesce(p.provider, '') = 'labour') <> (u.payment is not null)
                or u.payment is not null and m.account is distinct from l.worker
            """;

    private static final String UNDONE = """
            select l.id::text as key, 'every payment of it taken back' as expected, count(*) || ' left' as found
            from labour l join labour_use u on u.labour = l.id
            where l.ended_at is not null and not exists (select from refund r where r.payment = u.payment)
            group by l.id
            """;

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.sql("dues.labour-attested-by-others", "labour", BY_OTHERS),
                Invariant.sql("dues.labour-used-once", "labour", WITHIN),
                Invariant.sql("dues.labour-pays-by-itself", "payment", PAYMENTS),
                Invariant.sql("dues.corrected-labour-taken-back", "labour", UNDONE),
                Invariant.toldByAlias("labour", "true", "labour.logged"),
                Invariant.toldByAlias("labour", "x.attested_at is not null", "labour.attested"),
                Invariant.toldByAlias("labour", "x.ended_at is not null and x.attested_at is null", "labour.withdrawn"),
                Invariant.toldByAlias(
                        "labour", "x.ended_at is not null and x.attested_at is not null", "labour.corrected"));
    }
}
