package coop.rochdale.mail.workflow;

import coop.rochdale.dues.Invoice;
import coop.rochdale.dues.Notice.Tiding;
import coop.rochdale.dues.Notices;
import coop.rochdale.mail.Letter;
import coop.rochdale.mail.Letters;
import coop.rochdale.mail.Mail;
import coop.rochdale.mail.Outcome;
import coop.rochdale.mail.Reader;
import coop.rochdale.mail.Situation;
import coop.rochdale.mail.Writer;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes a letter that was taken up as it is now to be sent, or ends it if it is not needed any more. */
@Stateless
public class WriteLetter {

    private InstantSource clock;
    private Letters letters;
    private Notices notices;
    private Readers readers;
    private Circumstances circumstances;
    private Letterhead letterhead;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected WriteLetter() {}

    @Inject
    public WriteLetter(
            InstantSource clock,
            Letters letters,
            Notices notices,
            Readers readers,
            Circumstances circumstances,
            Letterhead letterhead) {
        this.clock = clock;
        this.letters = letters;
        this.notices = notices;
        this.readers = readers;
        this.circumstances = circumstances;
        this.letterhead = letterhead;
    }

    public Optional<Mail> run(Letter letter) {
        Instant now = clock.instant();
        Optional<Mail> mail = mail(letter, now);
        if (mail.isEmpty()) {
            letters.end(letter, Outcome.UNNEEDED, OptionalInt.empty(), now);
        }
        return mail;
    }

    private Optional<Mail> mail(Letter letter, Instant now) {
        Notices.Addressed told = notices.find(letter.notice()).orElseThrow();
        Optional<Reader> reader = readers.find(told.account());
        if (reader.isEmpty()) {
            return Optional.empty();
        }
        Optional<Situation> situation = told.membership().map(membership -> circumstances.at(membership, now));
        Optional<Tiding> present = Optional.of(told.notice().tiding())
                .flatMap(tiding -> situation.map(there -> there.present(tiding)).orElse(Optional.of(tiding)));
        return present.map(tiding -> {
            Writer writer = new Writer(letterhead.house(), reader.orElseThrow().language());
            Optional<Invoice> toPay = situation.flatMap(there -> there.toPay(tiding));
            return reader.orElseThrow()
                    .mail(letter.notice(), writer.write(reader.orElseThrow().handle(), tiding, toPay));
        });
    }
}
