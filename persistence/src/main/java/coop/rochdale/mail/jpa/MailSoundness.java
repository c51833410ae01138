package coop.rochdale.mail.jpa;

import coop.rochdale.kernel.jpa.Invariant;
import coop.rochdale.kernel.jpa.Soundness;
import java.util.List;

/** Letters carry notices, and end as they say. */
public final class MailSoundness implements Soundness {

    private static final String CARRIES = """
            select l.notice::text as key, coalesce('written at ' || n.told_at, 'a notice') as expected,
                   'written at ' || l.written_at as found
            from letter l left join notice n on n.id = l.notice
            where n.id is null or n.told_at <> l.written_at
            """;

    private static final String ENDED = """
            select notice::text as key, 'an outcome with its time, after an attempt unless it was given up' as expected,
                   concat_ws(' ', outcome, ended_at, attempts, claim) as found
            from letter
            where (outcome is null) <> (ended_at is null) or ended_at < written_at
               or (outcome is not null and claim is not null) or (outcome <> 'given-up' and attempts = 0)
            """;

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.sql("mail.letter-of-a-notice", "letter", CARRIES),
                Invariant.sql("mail.letter-ended-as-it-says", "letter", ENDED));
    }
}
