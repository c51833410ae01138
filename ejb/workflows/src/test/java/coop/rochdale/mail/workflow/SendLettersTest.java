package coop.rochdale.mail.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import coop.rochdale.accounts.Contact;
import coop.rochdale.accounts.Contacts;
import coop.rochdale.accounts.Language;
import coop.rochdale.dues.Notice;
import coop.rochdale.dues.workflow.Treasury;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Span;
import coop.rochdale.mail.Handover;
import coop.rochdale.mail.InMemoryLetters;
import coop.rochdale.mail.Letter;
import coop.rochdale.mail.Mail;
import coop.rochdale.mail.MailServer;
import coop.rochdale.mail.Reader;
import coop.rochdale.providers.workflow.OwnBankAccount;
import coop.rochdale.providers.workflow.StripeSettings;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SendLettersTest {

    private final Treasury coop = Treasury.open();
    private final InMemoryLetters letters = new InMemoryLetters();
    private final Post post = new Post();
    private final SmtpSettings settings = new SmtpSettings(
            new SmtpSettings.Values(
                    "127.0.0.1",
                    25,
                    SmtpSettings.Security.NONE,
                    new Mailbox("Our Co-op", "dues@coop.example"),
                    Optional.empty()),
            ZoneOffset.UTC);
    private final TendLetters tend = new TendLetters(coop.clock, letters);
    private final SendLetters send = new SendLetters(
            post,
            new TakeUpLetter(coop.clock, letters) {
                @Override
                public Optional<Letter> run() {
                    return letters.undoing(super::run);
                }
            },
            new WriteLetter(
                    coop.clock,
                    letters,
                    coop.notices,
                    readers(),
                    new Circumstances(coop.charter, coop.register, coop.dues),
                    new Letterhead(settings, new OwnBankAccount(), new StripeSettings())) {
                @Override
                public Optional<Mail> run(Letter letter) {
                    return letters.undoing(() -> super.run(letter));
                }
            },
            new SettleLetter(coop.clock, letters));

    private Optional<AccountId> unreadable = Optional.empty();

    private final Actor ada = member("ada", Language.EN);
    private final Actor ben = member("ben", Language.DE);
    private final Actor cy = coop.member("cy");

    @Test
    void goToThoseTheyConcernInTheirLanguageOnce() {
        assertThat(cy).isNotNull();
        tell();
        assertThat(send.run()).isTrue();
        assertThat(post.subjects())
                .containsExactlyInAnyOrder(
                        "ada@example.org News from your co-op", "ben@example.org Neues von deiner Genossenschaft");
        assertThat(post.to("ada"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.content().text()).contains("Hello ada,", "Invoice", "5.00 USD"));
        assertThat(send.run()).isTrue();
        tell();
        assertThat(send.run()).isTrue();
        assertThat(post.mails).hasSize(2);
        assertThat(endings()).containsExactly("sent", "sent", "");
    }

    @Test
    void oneBadAddressHoldsUpNobody() {
        post.answers.put("ada@example.org", Handover.answered(550));
        tell();
        assertThat(send.run()).isTrue();
        assertThat(post.subjects()).containsExactly("ben@example.org Neues von deiner Genossenschaft");
        assertThat(endings()).containsExactly("refused 550", "sent", "");
    }

    @Test
    void whatIsNotTakenNowIsTakenLater() {
        post.answers.put("ada@example.org", Handover.answered(451));
        tell();
        send.run();
        post.answers.clear();
        send.run();
        assertThat(post.to("ada")).isEmpty();
        coop.clock.advance(Span.parse("PT5M"));
        send.run();
        assertThat(post.to("ada")).hasSize(1);
        assertThat(post.to("ben")).hasSize(1);
    }

    @Test
    void aMailServerThatIsAwayCostsNoLetterAnything() {
        post.away = true;
        tell();
        assertThat(send.run()).isFalse();
        coop.clock.advance(Span.parse("PT1S"));
        post.away = false;
        assertThat(send.run()).isTrue();
        assertThat(post.mails).hasSize(2);
    }

    @Test
    void oneThatHangsUpIsNotAskedOnThatDay() {
        post.hangsUp = true;
        tell();
        assertThat(send.run()).isFalse();
        assertThat(post.asked).isEqualTo(1);
        post.hangsUp = false;
        assertThat(send.run()).isTrue();
        assertThat(post.mails).hasSize(1);
        coop.clock.advance(Span.parse("PT5M"));
        assertThat(send.run()).isTrue();
        assertThat(post.mails).hasSize(2);
    }

    /** Whoever takes one letter on each connection gets one on each, with nobody waiting in between. */
    @Test
    void goOnOverTheNextConnectionWhereOneEnds() {
        post.mostOnOneConnection = 1;
        tell();
        assertThat(send.run()).isTrue();
        assertThat(post.mails).hasSize(1);
        assertThat(send.run()).isTrue();
        assertThat(post.mails).hasSize(2);
        assertThat(endings()).containsExactly("sent", "sent", "");
    }

    @Test
    void waitForNothingOnceTheyAreListenedToAgain() {
        post.mostOnOneConnection = 0;
        tell();
        for (int round = 0; round < 10; round++) {
            assertThat(send.run()).isFalse();
        }
        assertThat(post.asked).isEqualTo(10);
        post.mostOnOneConnection = Integer.MAX_VALUE;
        assertThat(send.run()).isTrue();
        assertThat(post.mails).hasSize(2);
    }

    /** Whatever is wrong with it. */
    @Test
    void oneThatCannotBeWrittenHoldsUpNobody() {
        unreadable = Optional.of(ada.account());
        tell();
        assertThatIllegalStateException().isThrownBy(send::run);
        assertThat(send.run()).isTrue();
        assertThat(post.subjects()).containsExactly("ben@example.org Neues von deiner Genossenschaft");
        unreadable = Optional.empty();
        coop.clock.advance(Span.parse("PT5M"));
        assertThat(send.run()).isTrue();
        assertThat(post.to("ada")).hasSize(1);
    }

    @Test
    void areNotSentOnceTimeOrTheirReaderHasOvertakenThem() {
        tell();
        coop.pays(ada, "5.00");
        coop.accounts.change(ben.account(), new Contacts.Kept(Contact.none(), 1));
        assertThat(send.run()).isTrue();
        assertThat(post.mails).isEmpty();
        assertThat(endings()).containsExactly("unneeded", "unneeded", "");
    }

    @Test
    void nobodyWritesToAnErasedAccountOrToSomeoneWhoLeft() {
        tell();
        coop.accounts.erase(ada.account());
        coop.resign().run(ben);
        assertThat(send.run()).isTrue();
        assertThat(post.mails).isEmpty();
    }

    @Test
    void aMailServerIsLeftAloneForLongerAfterEachRoundThatGotNoneThrough() {
        Lookout lookout = new Lookout(coop.clock, tend, new LookForLetters(letters), send);
        unreadable = Optional.of(ada.account());
        tell();
        assertThatIllegalStateException().isThrownBy(lookout::look);
        lookout.look();
        assertThat(post.opened).isEqualTo(1);
        post.away = true;
        waitThenLook(lookout, "PT10S", 2);
        waitThenLook(lookout, "PT19S", 2);
        waitThenLook(lookout, "PT1S", 3);
        waitThenLook(lookout, "PT40S", 4);
        waitThenLook(lookout, "PT80S", 5);
        waitThenLook(lookout, "PT160S", 6);
        waitThenLook(lookout, "PT5M", 7);
        waitThenLook(lookout, "PT4M59S", 7);
        post.away = false;
        unreadable = Optional.empty();
        post.mostOnOneConnection = 1;
        waitThenLook(lookout, "PT1S", 8);
        assertThat(post.mails).hasSize(1);
        waitThenLook(lookout, "PT1S", 9);
        assertThat(post.mails).hasSize(2);
        waitThenLook(lookout, "PT5M", 9);
    }

    @Test
    void areTendedOnceAMinute() {
        Lookout lookout = new Lookout(coop.clock, tend, new LookForLetters(letters), send);
        post.away = true;
        tell();
        lookout.look();
        coop.clock.advance(Span.parse("P5D"));
        lookout.look();
        assertThat(endings()).containsExactly("given-up", "given-up", "");
        UUID late = UUID.randomUUID();
        letters.told(late, coop.clock.instant().minus(Letter.LIFE));
        coop.clock.advance(Span.parse("PT60S"));
        lookout.look();
        assertThat(letters.ending(late)).isEmpty();
        coop.clock.advance(Span.parse("PT1S"));
        lookout.look();
        assertThat(letters.ending(late)).isEqualTo("given-up");
    }

    @Test
    void areGivenUpAfterFiveDays() {
        post.away = true;
        tell();
        coop.clock.advance(Span.parse("P5D"));
        assertThat(tend.run(false)).isEqualTo(2);
        assertThat(letters.areWaiting(coop.clock.instant())).isFalse();
        assertThat(endings()).containsExactly("given-up", "given-up", "");
    }

    @Test
    void whereNothingIsSentNothingIsWritten() {
        tend.run(false);
        coop.billing().run(coop.treasurer, coop.today());
        deliverToDesk();
        assertThat(letters.areWaiting(Instant.MAX)).isFalse();
    }

    private void waitThenLook(Lookout lookout, String wait, int opened) {
        coop.clock.advance(Span.parse(wait));
        lookout.look();
        assertThat(post.opened).isEqualTo(opened);
    }

    private Readers readers() {
        return new Readers(coop.accounts, coop.accounts) {
            @Override
            Optional<Reader> find(AccountId id) {
                if (unreadable.filter(id::equals).isPresent()) {
                    throw new IllegalStateException("a broken row");
                }
                return super.find(id);
            }
        };
    }

    private void tell() {
        tend.run(true);
        coop.billing().run(coop.treasurer, coop.today());
        deliverToDesk();
    }

    private void deliverToDesk() {
        for (Notice notice : coop.notices.all()) {
            boolean has = coop.accounts
                    .of(coop.notices.find(notice.id()).orElseThrow().account())
                    .flatMap(kept -> kept.contact().email())
                    .isPresent();
            if (has) {
                letters.told(notice.id(), notice.toldAt());
            }
        }
    }

    private List<String> endings() {
        return coop.notices.all().stream()
                .map(notice -> letters.ending(notice.id()))
                .toList();
    }

    private Actor member(String handle, Language language) {
        Actor member = coop.member(handle);
        Contact contact = new Contact(Optional.of(handle + "@example.org"), language);
        coop.accounts.change(member.account(), new Contacts.Kept(contact, 0));
        return member;
    }

    /** Takes what it is not told to refuse. */
    private static final class Post implements MailServer {

        private final List<Mail> mails = new ArrayList<>();
        private final Map<String, Handover> answers = new HashMap<>();
        private int mostOnOneConnection = Integer.MAX_VALUE;
        private boolean away;
        private boolean hangsUp;
        private int asked;
        private int opened;

        List<String> subjects() {
            return mails.stream()
                    .map(mail -> mail.to() + " " + mail.content().subject())
                    .toList();
        }

        List<Mail> to(String handle) {
            return mails.stream()
                    .filter(mail -> mail.to().startsWith(handle + "@"))
                    .toList();
        }

        @Override
        public Optional<Counter> open() {
            opened++;
            return away ? Optional.empty() : Optional.of(new OneTalk());
        }

        private final class OneTalk implements Counter {

            private boolean open = true;
            private int heard;

            @Override
            public Handover hand(Mail mail) {
                asked++;
                if (heard++ == mostOnOneConnection) {
                    open = false;
                    return Handover.returned();
                }
                if (hangsUp) {
                    open = false;
                    return Handover.unheard();
                }
                Handover answer = answers.getOrDefault(mail.to(), Handover.taken());
                if (answer.equals(Handover.taken())) {
                    mails.add(mail);
                }
                return answer;
            }

            @Override
            public boolean isOpen() {
                return open;
            }

            @Override
            public void close() {
                open = false;
            }
        }
    }
}
