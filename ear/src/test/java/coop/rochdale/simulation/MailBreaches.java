package coop.rochdale.simulation;

/** The same for letters. */
final class MailBreaches {

    private MailBreaches() {}

    static void add() {
        Breaches.breach(
                "mail.letter-of-a-notice",
                "insert into letter (notice, written_at, next_at) values (gen_random_uuid(), now(), now())"
                        + " returning notice::text");
        Breaches.breach(
                "mail.letter-ended-as-it-says",
                "alter table letter drop constraint letter_ends_after_it_begins",
                "insert into letter (notice, written_at, next_at, attempts, ended_at, outcome) values"
                        + " (gen_random_uuid(), now(), now(), 1, now() - interval '1 day', 'sent') returning notice::text");
    }
}
