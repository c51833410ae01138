package coop.rochdale.proposals.jpa;

import coop.rochdale.budgets.PriceTag;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Price;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.MeasureColumn;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.ProposalQueries;
import coop.rochdale.proposals.State;
import coop.rochdale.proposals.Wording;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads of proposals, one statement each. */
@Dependent
class JpaProposalQueries implements ProposalQueries {

    private static final String BYLINE = """
            select a.handle, array(
                select b.handle from co_author o join account b on b.id = o.account
                where o.proposal = p.id order by b.handle) as co_authors
            from proposal p join account a on a.id = p.author where p.id = ?
            """;
    private static final String REVISIONS = "select r.number, a.handle, r.made_at"
            + " from proposal_revision r join account a on a.id = r.made_by where r.proposal = ? order by r.number";
    private static final String REVISION = "select r.number, a.handle, r.made_at, r.title, r.body, r.measures"
            + " from proposal_revision r join account a on a.id = r.made_by where r.proposal = ? and r.number = ?";
    private static final String LINK = "select id, number, title from proposal where number is not null";

    private static final String NAMING = "select i.id as named, p.id, p.number, p.title from unnest(?::uuid[]) i (id)"
            + " join proposal p on p.number is not null"
            + " and p.measures @> jsonb_build_array(jsonb_build_object('kind', ?::text, ?::text, i.id::text))"
            + " order by p.number";

    private final Database database;

    @Inject
    JpaProposalQueries(Database database) {
        this.database = database;
    }

    @Override
    public Page<Summary> list(Filter filter, Page.Wish wish) {
        ListStatement statement = new ListStatement(filter, wish);
        List<Summary> rows = database.list(statement.sql(), JpaProposalQueries::summary, statement.parameters());
        return Page.of(
                rows,
                wish,
                row -> row.number().map(String::valueOf).orElse(row.id().toString()));
    }

    private static Summary summary(Row row) throws SQLException {
        Optional<Integer> number = row.maybeInteger("number");
        return new Summary(
                new ProposalId(row.uuid("id")),
                number,
                row.text("title"),
                State.valueOf(row.text("state").toUpperCase(Locale.ROOT)),
                row.text("handle"),
                row.maybeInstant("voting_opens_at"),
                row.maybeInstant("closes_at"),
                number.isPresent() ? Optional.of(tag(row)) : Optional.empty());
    }

    private static PriceTag tag(Row row) throws SQLException {
        Price price = new Price(
                row.money("price_one_off_minor", "currency"),
                row.money("price_monthly_minor", "currency"),
                row.money("price_bound_minor", "currency"),
                row.maybeDate("price_until"));
        return new PriceTag(
                price,
                row.money("funds_before_minor", "currency"),
                row.integer("runway_before"),
                row.integer("runway_after"));
    }

    @Override
    public Byline byline(ProposalId id) {
        return database.one(BYLINE, row -> new Byline(row.text("handle"), row.texts("co_authors")), id.value())
                .orElseThrow();
    }

    @Override
    public List<RevisionMark> revisions(ProposalId id) {
        return database.list(
                REVISIONS,
                row -> new RevisionMark(row.integer("number"), row.text("handle"), row.instant("made_at")),
                id.value());
    }

    @Override
    public Optional<Revision> revision(ProposalId id, int number) {
        return database.one(
                REVISION,
                row -> new Revision(
                        row.integer("number"),
                        row.text("handle"),
                        row.instant("made_at"),
                        new Wording(row.text("title"), row.text("body"), MeasureColumn.read(row.text("measures")))),
                id.value(),
                number);
    }

    @Override
    public List<Link> successors(ProposalId id) {
        return database.list(LINK + " and follows = ? order by number", JpaProposalQueries::link, id.value());
    }

    @Override
    public Map<UUID, List<Link>> naming(String kind, String field, List<UUID> ids) {
        Map<UUID, List<Link>> naming = new HashMap<>();
        if (!ids.isEmpty()) {
            database.list(
                    NAMING,
                    row -> naming.computeIfAbsent(row.uuid("named"), id -> new ArrayList<>())
                            .add(link(row)),
                    ids,
                    kind,
                    field);
        }
        return naming;
    }

    @Override
    public Optional<Link> link(ProposalId id) {
        return database.one(LINK + " and id = ?", JpaProposalQueries::link, id.value());
    }

    private static Link link(Row row) throws SQLException {
        return new Link(new ProposalId(row.uuid("id")), row.integer("number"), row.text("title"));
    }
}
