package coop.rochdale.events.jpa;

import coop.rochdale.kernel.jpa.Invariant;
import coop.rochdale.kernel.jpa.Soundness;
import java.util.List;

/** Whoever reads up to a number has every event up to it. */
public final class EventSoundness implements Soundness {

    private static final String GAPS = """
            select id::text as key,
                   case when seq is null then 'a number' else 'number ' || due end as expected,
                   coalesce('number ' || seq, 'none') as found
            from (select id, seq, coalesce(lag(seq) over (order by seq nulls last), 0) + 1 as due from event) e
            where seq is distinct from due
            """;

    private static final String HEAD = """
            select 'the only row' as key, 'last_seq ' || newest as expected,
                   coalesce('last_seq ' || h.last_seq, 'no row') as found
            from (select coalesce(max(seq), 0) as newest from event) e left join event_head h on true
            where h.last_seq is distinct from newest
            """;

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.sql("events.numbered-without-gaps", "event", GAPS),
                Invariant.sql("events.head-is-the-newest", "event_head", HEAD));
    }
}
