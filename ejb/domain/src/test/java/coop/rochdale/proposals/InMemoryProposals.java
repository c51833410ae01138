package coop.rochdale.proposals;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.Accounts;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Measure;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Proposals in a map; a lock is nothing, for nothing runs beside a test on fakes. */
public final class InMemoryProposals implements Proposals, DueProposals, ProposalQueries {

    private final Map<ProposalId, Proposal> byId = new LinkedHashMap<>();
    private final Map<ProposalId, List<Revision>> revisions = new LinkedHashMap<>();
    private final Set<String> seconds = new LinkedHashSet<>();
    private final Accounts accounts;
    private final InstantSource clock;
    private int lastNumber;

    public InMemoryProposals(Accounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void add(Proposal drafted) {
        byId.put(drafted.id(), drafted);
    }

    @Override
    public Optional<Proposal> find(ProposalId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Proposal> lock(ProposalId id) {
        return find(id);
    }

    @Override
    public Optional<Proposal> lockIfFree(ProposalId id) {
        return find(id);
    }

    @Override
    public void save(Proposal changed) {
        if (byId.get(changed.id()).version() != changed.version()) {
            throw Refused.because(CommonRefusal.IF_MATCH_STALE);
        }
        put(changed, changed.facts(), changed.version() + 1);
    }

    private void put(Proposal proposal, Facts facts, long version) {
        byId.put(
                proposal.id(),
                new Proposal(
                        proposal.id(),
                        proposal.authors(),
                        proposal.wording(),
                        proposal.follows(),
                        proposal.createdAt(),
                        proposal.publication(),
                        facts,
                        version));
    }

    @Override
    public int nextNumber() {
        return ++lastNumber;
    }

    @Override
    public void keepRevision(Proposal published, AccountId by, Instant at) {
        int number = published.publication().orElseThrow().revision();
        revisions
                .computeIfAbsent(published.id(), id -> new ArrayList<>())
                .add(new Revision(number, handle(by), at, published.wording()));
    }

    @Override
    public boolean second(Proposal proposal, AccountId by, Instant at) {
        if (!seconds.add(secondOf(proposal, by))) {
            return false;
        }
        Facts.Deliberation before = proposal.facts().deliberation().orElseThrow();
        Facts.Deliberation after =
                new Facts.Deliberation(before.submittedAt(), before.timetable(), before.seconds() + 1);
        put(proposal, proposal.facts().deliberating(after), proposal.version());
        return true;
    }

    @Override
    public boolean hasSeconded(Proposal proposal, AccountId by) {
        return seconds.contains(secondOf(proposal, by));
    }

    private static String secondOf(Proposal proposal, AccountId by) {
        return proposal.id() + " "
                + proposal.publication().map(Publication::revision).orElse(0) + " " + by;
    }

    @Override
    public int lockOpenOf(AccountId author) {
        return countOpenOf(author);
    }

    @Override
    public int countOpenOf(AccountId author) {
        Set<State> open = Set.of(State.DELIBERATION, State.VOTING);
        return (int) byId.values().stream()
                .filter(proposal -> proposal.isBy(author) && open.contains(state(proposal)))
                .count();
    }

    @Override
    public int lockDraftsOf(AccountId author) {
        return (int) byId.values().stream()
                .filter(proposal -> proposal.isBy(author) && state(proposal) == State.DRAFT)
                .count();
    }

    @Override
    public List<ProposalId> now(int most) {
        return byId.values().stream()
                .filter(proposal -> proposal.due(clock.instant()) != DueStep.NONE)
                .sorted(Comparator.comparing(InMemoryProposals::dueSince)
                        .thenComparing(proposal -> proposal.id().toString()))
                .map(Proposal::id)
                .limit(most)
                .toList();
    }

    private static Instant dueSince(Proposal proposal) {
        Facts facts = proposal.facts();
        if (facts.voting().isPresent()) {
            Facts.Voting voting = facts.voting().get();
            return voting.verdict().isPresent() ? voting.openedAt() : voting.closesAt();
        }
        Timetable timetable = facts.deliberation().orElseThrow().timetable();
        return timetable.until().isBefore(timetable.secondsUntil()) ? timetable.until() : timetable.secondsUntil();
    }

    @Override
    public boolean isDue(ProposalId id) {
        return find(id).map(proposal -> proposal.due(clock.instant()) != DueStep.NONE)
                .orElse(false);
    }

    @Override
    public Page<Summary> list(Filter filter, Page.Wish wish) {
        Comparator<Proposal> newestFirst =
                Comparator.comparing(InMemoryProposals::key).reversed();
        List<Summary> rows = byId.values().stream()
                .filter(proposal -> matches(proposal, filter))
                .filter(proposal -> wish.after()
                        .map(key -> key(proposal).compareTo(key) < 0)
                        .orElse(true))
                .sorted(newestFirst)
                .limit(wish.limit() + 1L)
                .map(proposal -> summary(proposal))
                .toList();
        return Page.of(rows, wish, row -> key(byId.get(row.id())));
    }

    private static String key(Proposal proposal) {
        return proposal.publication()
                .map(published -> "%010d".formatted(published.number()))
                .orElse(proposal.id().toString());
    }

    private boolean matches(Proposal proposal, Filter filter) {
        boolean right = filter.forDrafts()
                ? filter.viewer().map(proposal.authors()::include).orElse(false)
                : proposal.publication().isPresent();
        return right
                && filter.state().map(state(proposal)::equals).orElse(true)
                && filter.author()
                        .map(handle(proposal.authors().author())::equals)
                        .orElse(true)
                && filter.number()
                        .map(number -> proposal.publication()
                                .map(published -> published.number() == number)
                                .orElse(false))
                        .orElse(true)
                && filter.words().map(words -> says(proposal, words)).orElse(true);
    }

    private static boolean says(Proposal proposal, String words) {
        String all = proposal.wording().title() + " " + proposal.wording().text();
        List<String> said = words(all);
        List<String> sought = words(words);
        return !sought.isEmpty()
                && sought.stream().allMatch(word -> said.stream().anyMatch(each -> each.startsWith(word)));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private Summary summary(Proposal proposal) {
        Facts facts = proposal.facts();
        return new Summary(
                proposal.id(),
                proposal.publication().map(Publication::number),
                proposal.wording().title(),
                state(proposal),
                handle(proposal.authors().author()),
                facts.voting()
                        .map(Facts.Voting::openedAt)
                        .or(() -> facts.deliberation()
                                .map(begun -> begun.timetable().until())),
                facts.voting().map(Facts.Voting::closesAt),
                proposal.publication().map(Publication::tag));
    }

    @Override
    public Byline byline(ProposalId id) {
        Authors authors = find(id).orElseThrow().authors();
        return new Byline(
                handle(authors.author()),
                authors.coAuthors().stream().map(this::handle).sorted().toList());
    }

    @Override
    public List<RevisionMark> revisions(ProposalId id) {
        return revisions.getOrDefault(id, List.of()).stream()
                .map(each -> new RevisionMark(each.number(), each.by(), each.at()))
                .toList();
    }

    @Override
    public Optional<Revision> revision(ProposalId id, int number) {
        return revisions.getOrDefault(id, List.of()).stream()
                .filter(each -> each.number() == number)
                .findFirst();
    }

    @Override
    public List<Link> successors(ProposalId id) {
        return byId.values().stream()
                .filter(each -> each.follows().equals(Optional.of(id)))
                .flatMap(each -> link(each.id()).stream())
                .sorted(Comparator.comparing(Link::number))
                .toList();
    }

    @Override
    public Map<UUID, List<Link>> naming(String kind, String field, List<UUID> ids) {
        Map<UUID, List<Link>> naming = new HashMap<>();
        for (UUID id : ids) {
            Measure wanted = new Measure(kind, new Payload(Map.of(field, id.toString())));
            List<Link> links = byId.values().stream()
                    .filter(each -> each.wording().measures().contains(wanted))
                    .flatMap(each -> link(each.id()).stream())
                    .sorted(Comparator.comparing(Link::number))
                    .toList();
            if (!links.isEmpty()) {
                naming.put(id, links);
            }
        }
        return naming;
    }

    @Override
    public Optional<Link> link(ProposalId id) {
        return find(id).flatMap(each -> each.publication()
                .map(published ->
                        new Link(id, published.number(), each.wording().title())));
    }

    private State state(Proposal proposal) {
        return proposal.state(clock.instant());
    }

    private String handle(AccountId account) {
        return accounts.byId(account).map(Account::handle).orElseThrow();
    }
}
