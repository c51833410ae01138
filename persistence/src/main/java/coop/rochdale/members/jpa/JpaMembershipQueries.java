package coop.rochdale.members.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Span;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.members.ListedMember;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.MembershipQueries;
import coop.rochdale.members.Standing;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Standing comes from the functions member_standing and standing_count, which know the same cascade as the domain. */
@Dependent
class JpaMembershipQueries implements MembershipQueries {

    private static final String NEWEST =
            "select * from membership where account = ? order by joined_at desc, number desc limit 1";
    private static final String STANDING =
            "select standing from member_standing(?) where account = ? order by joined_at desc limit 1";
    private static final String PER_STANDING = "select standing, members from standing_count(?)";
    private static final String LISTED = "select v.membership, a.handle, v.joined_at from consumer_voter(?) v"
            + " join account a on a.id = v.account where v.listed and a.erased_at is null and a.handle > ?"
            + " order by a.handle limit ?";

    private final Database database;

    @Inject
    JpaMembershipQueries(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Membership> newestOf(AccountId account) {
        return database.one(NEWEST, MembershipRows::membership, account.value());
    }

    @Override
    public Optional<Standing> standingOf(AccountId account, Instant at) {
        return database.one(STANDING, row -> standing(row.text("standing")), at, account.value());
    }

    @Override
    public Map<Standing, Long> perStanding(Instant at) {
        Map<Standing, Long> members = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            members.put(standing, 0L);
        }
        database.list(
                PER_STANDING, row -> members.put(standing(row.text("standing")), row.number("members")) != null, at);
        return members;
    }

    @Override
    public Page<ListedMember> listed(Instant at, Page.Wish wish) {
        List<ListedMember> members = database.list(
                LISTED,
                row -> new ListedMember(
                        new MembershipId(row.uuid("membership")),
                        row.text("handle"),
                        Span.day(row.instant("joined_at"))),
                at,
                wish.after().orElse(""),
                wish.limit() + 1);
        return Page.of(members, wish, ListedMember::handle);
    }

    private static Standing standing(String word) {
        return Standing.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
