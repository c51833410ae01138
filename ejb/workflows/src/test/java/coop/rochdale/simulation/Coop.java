package coop.rochdale.simulation;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.Contact;
import coop.rochdale.accounts.workflow.RecordAccount;
import coop.rochdale.charter.Clause;
import coop.rochdale.charter.Terms;
import coop.rochdale.dues.LabourId;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.WaiverRequestId;
import coop.rochdale.events.EventQueries;
import coop.rochdale.events.IdempotencyKey;
import coop.rochdale.events.RememberedAnswers.Underway;
import coop.rochdale.events.workflow.AnswerOnce;
import coop.rochdale.founding.workflow.FoundCoop;
import coop.rochdale.founding.workflow.SeatFounder;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.members.MembershipId;
import coop.rochdale.payroll.WorkedHoursId;
import coop.rochdale.proposals.ProposalId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A simulated co-op: what lives in it, in the order it came, and how clients ask things of it. */
final class Coop {

    static final Currency USD = Currency.getInstance("USD");

    /** Few requests call more workflows than that. */
    private static final int DEEPEST = 3;

    final List<Actor> people = new ArrayList<>();
    final List<String> handles = new ArrayList<>();
    final List<MembershipId> memberships = new ArrayList<>();
    final List<PaymentId> payments = new ArrayList<>();
    final List<ProposalId> proposals = new ArrayList<>();
    final List<WaiverRequestId> waiverRequests = new ArrayList<>();
    final List<LabourId> labours = new ArrayList<>();
    final List<WorkedHoursId> hours = new ArrayList<>();
    final List<TransactionId> bankItems = new ArrayList<>();
    final Witness witness = new Witness();
    final World world;

    private Fault fault = Fault.NONE;
    private int requests;
    private Optional<Underway> underway = Optional.empty();

    Coop(World world, Map<Clause, String> charter) {
        this.world = world;
        use(FoundCoop.class).run(Terms.initial(USD, charter));
        enter(use(SeatFounder.class)
                .run(new RecordAccount.Request("founder", "Founder", Contact.none(), "no password")));
    }

    <T> T use(Class<T> type) {
        return world.container().get(type);
    }

    Instant now() {
        return world.transactions().now();
    }

    <T> T look(Supplier<T> look) {
        return world.transactions().observe(look);
    }

    void enter(Account account) {
        people.add(new Actor(account.id()));
        handles.add(account.handle());
    }

    String name(AccountId account) {
        return handles.get(people.indexOf(new Actor(account)));
    }

    String number(ProposalId proposal) {
        return "#" + proposals.indexOf(proposal);
    }

    /** The request that is being answered. */
    Optional<Underway> underway() {
        return underway;
    }

    /** What goes wrong with the next request, once. */
    void expect(Fault next) {
        fault = next;
    }

    /** The fault that waits, for what is no request of a client. */
    Fault takeFault() {
        Fault taken = fault;
        fault = Fault.NONE;
        return taken;
    }

    /** How a request ended: with an answer, or refused with a code. */
    record Reply(boolean ok, String text, boolean replayed) {
        static Reply refused(Refused refused) {
            return new Reply(false, refused.refusal().code(), false);
        }

        @Override
        public String toString() {
            return ok ? text : "refused with " + text;
        }
    }

    /** Asks for something under a key of its own, whatever goes wrong on the way, until an answer arrives. */
    Reply ask(Actor actor, Supplier<String> act) {
        String key = "request-" + ++requests;
        return switch (takeFault()) {
            case NONE -> send(actor, key, "", act);
            case DIES_HALFWAY -> {
                world.transactions().dieHalfway(requests % DEEPEST);
                yield diesBefore(actor, key, act);
            }
            case DIES_BEFORE_COMMIT -> {
                world.transactions().dieAtCommit(0, false);
                yield diesBefore(actor, key, act);
            }
            case DIES_AFTER_COMMIT -> diesAfter(actor, key, act);
            case ASKED_TWICE -> {
                Reply first = send(actor, key, "", act);
                if (first.ok()) {
                    Truth.hold("asked twice, acts once", again(actor, key), new Reply(true, first.text(), true));
                }
                yield first;
            }
            case KEY_REUSED -> {
                Reply first = send(actor, key, "", act);
                if (first.ok()) {
                    Reply other = send(actor, key, "something else", Coop::never);
                    Truth.hold("a key names one request", other.text(), CommonRefusal.KEY_REUSED.code());
                }
                yield first;
            }
        };
    }

    private Reply diesBefore(Actor actor, String key, Supplier<String> act) {
        Instant at = now();
        List<String> before = look(() -> Picture.of(this, at));
        Optional<Reply> refused = outlived(actor, key, act);
        if (refused.isPresent()) {
            return refused.get();
        }
        Truth.hold("what dies before its commit leaves nothing", look(() -> Picture.of(this, at)), before);
        Reply retried = send(actor, key, "", act);
        Truth.hold("what died before its commit is not remembered", retried.replayed(), false);
        return retried;
    }

    private Reply diesAfter(Actor actor, String key, Supplier<String> act) {
        List<String> answered = new ArrayList<>();
        world.transactions().dieAtCommit(0, true);
        Optional<Reply> refused = outlived(actor, key, () -> {
            answered.add(act.get());
            return answered.get(0);
        });
        if (refused.isPresent()) {
            return refused.get();
        }
        if (answered.isEmpty()) {
            // Only a transaction within the request had committed; it remembered that.
            Instant since = now();
            List<String> committed = look(() -> Picture.of(this, since));
            Reply told = send(actor, key, "", act);
            Truth.hold("what committed and was not answered is told", told.replayed(), true);
            Truth.hold("and is not done again", look(() -> Picture.of(this, since)), committed);
            return told;
        }
        Instant at = now();
        List<String> after = look(() -> Picture.of(this, at));
        Reply retried = again(actor, key);
        Truth.hold("what died after its commit is there once", retried, new Reply(true, "ok " + answered.get(0), true));
        Truth.hold("a repeated answer changes nothing", look(() -> Picture.of(this, at)), after);
        return retried;
    }

    /** Work that nobody asks for: should the server die over it, another one does what is left. Answers whether it did. */
    boolean byTheClock(Fault striking, Dice dice, Runnable work) {
        boolean died = false;
        if (striking != Fault.NONE) {
            world.transactions().dieAtCommit(dice.below(5), dice.chance(50));
            try {
                work.run();
            } catch (Crash death) {
                died = true;
            } finally {
                world.transactions().liveOn();
            }
        }
        work.run();
        return died;
    }

    /** Empty if the server died; else nothing was to be committed. */
    private Optional<Reply> outlived(Actor actor, String key, Supplier<String> act) {
        try {
            return Optional.of(send(actor, key, "", act));
        } catch (Crash death) {
            return Optional.empty();
        } finally {
            world.transactions().liveOn();
        }
    }

    private Reply again(Actor actor, String key) {
        return send(actor, key, "", Coop::never);
    }

    private static String never() {
        throw new AssertionError("acted again");
    }

    private Reply send(Actor actor, String key, String content, Supplier<String> act) {
        IdempotencyKey named = IdempotencyKey.of(key);
        String digest = named.digestOf(content.getBytes(StandardCharsets.UTF_8));
        String caller = actor.account().toString();
        long events = newestEvent();
        try {
            AnswerOnce.Answer answer = use(AnswerOnce.class)
                    .run(new AnswerOnce.Request(caller, named, digest), request -> {
                        underway = Optional.of(request);
                        return "ok " + act.get();
                    });
            return new Reply(true, answer.content(), answer.replayed());
        } catch (Refused refused) {
            Truth.hold("who is refused has changed nothing", newestEvent(), events);
            return Reply.refused(refused);
        }
    }

    private long newestEvent() {
        return look(() -> use(EventQueries.class).newest());
    }
}
