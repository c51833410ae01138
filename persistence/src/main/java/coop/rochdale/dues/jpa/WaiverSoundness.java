package coop.rochdale.dues.jpa;

import coop.rochdale.kernel.jpa.Invariant;
import coop.rochdale.kernel.jpa.Soundness;
import java.util.List;

/** Waivers by vote are granted by the act that names their request, and hold. */
public final class WaiverSoundness implements Soundness {

    private static final String ONCE = """
            select membership::text as key, 'one open request' as expected, count(*) || ' of them' as found
            from waiver_request where granted_at is null group by membership having count(*) > 1
            """;

    private static final String BY_ITS_ACT = """
            select r.id::text as key, 'granted by an act that names it' as expected,
                   coalesce('act ' || a.number, 'no act') as found
            from waiver_request r left join act a on a.id = r.act left join proposal p on p.act = r.act
            where r.granted_at is not null and not coalesce(
                p.measures @> jsonb_build_array(jsonb_build_object('kind', 'grant-waiver', 'request', r.id::text)), false)
            """;

    private static final String WAIVED = """
            select r.id::text as key, 'a waiver that held when it was granted' as expected, 'none' as found
            from waiver_request r
            where r.granted_at is not null and not exists (
                select from waiver w where w.membership = r.membership
                and w.starts_at <= r.granted_at and w.ends_at > r.granted_at)
            """;

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.sql("dues.one-open-waiver-request", "waiver_request", ONCE),
                Invariant.sql("dues.waiver-request-granted-by-law", "waiver_request", BY_ITS_ACT),
                Invariant.sql("dues.granted-request-is-waived", "waiver_request", WAIVED));
    }
}
