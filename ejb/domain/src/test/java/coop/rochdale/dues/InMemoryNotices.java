package coop.rochdale.dues;

import coop.rochdale.charter.Charter;
import coop.rochdale.charter.Clause;
import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Page;
import coop.rochdale.members.InMemoryMemberships;
import coop.rochdale.members.Member;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Notices in a map, told to one member after the other. */
public final class InMemoryNotices implements Notices {

    private final Map<List<Object>, Notice> notices = new LinkedHashMap<>();
    private final Charter charter;
    private final InMemoryMemberships memberships;
    private final InMemoryDues dues;

    public InMemoryNotices(Charter charter, InMemoryMemberships memberships, InMemoryDues dues) {
        this.charter = charter;
        this.memberships = memberships;
        this.dues = dues;
    }

    @Override
    public void tell(Billing.Batch batch, Instant now) {
        Terms terms = charter.at(now);
        List<Membership> all = memberships.all();
        for (Membership membership : all.subList(batch.after(), Math.min(batch.upTo(), all.size()))) {
            if (membership.closure().isEmpty()) {
                Member member = Member.at(now, terms, membership, memberships.of(membership.id()));
                Tidings.of(member, dues.asking(membership.id(), now), terms.span(Clause.DUES_GRACE), now)
                        .forEach(tiding -> tell(membership, tiding, now));
            }
        }
    }

    private void tell(Membership membership, Notice.Tiding tiding, Instant now) {
        notices.putIfAbsent(
                List.of(membership.account(), Optional.of(membership.id()), tiding.kind(), tiding.about()),
                new Notice(Ids.next(now), notices.size() + 1L, tiding, now));
    }

    @Override
    public void tell(List<OfMonth> ready, Instant now) {
        ready.forEach(each -> notices.putIfAbsent(
                List.of(each.account(), Optional.empty(), each.kind(), each.about()),
                new Notice(Ids.next(now), notices.size() + 1L, each.tiding(), now)));
    }

    @Override
    public Optional<Addressed> find(UUID id) {
        return notices.entrySet().stream()
                .filter(told -> told.getValue().id().equals(id))
                .map(told -> new Addressed(
                        told.getValue(), ((Optional<?>) told.getKey().get(1)).map(MembershipId.class::cast), (AccountId)
                                told.getKey().get(0)))
                .findFirst();
    }

    /** All there are, the oldest first. */
    public List<Notice> all() {
        return List.copyOf(notices.values());
    }

    @Override
    public Page<Notice> of(AccountId account, Page.Wish wish) {
        List<Notice> newestFirst = new ArrayList<>();
        notices.forEach((key, notice) -> {
            if (key.get(0).equals(account)) {
                newestFirst.add(0, notice);
            }
        });
        long before = wish.after().map(Long::parseLong).orElse(Long.MAX_VALUE);
        return Page.of(
                newestFirst.stream()
                        .filter(notice -> notice.number() < before)
                        .limit(wish.limit() + 1L)
                        .toList(),
                wish,
                notice -> Long.toString(notice.number()));
    }
}
