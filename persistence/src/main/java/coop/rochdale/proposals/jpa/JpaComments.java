package coop.rochdale.proposals.jpa;

import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Keys;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.proposals.Comments;
import coop.rochdale.proposals.ProposalId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Comments in the order of their time, ids breaking ties. */
@Dependent
class JpaComments implements Comments {

    private static final String ADD = "insert into proposal_comment (id, proposal, author, body, reply_to, written_at)"
            + " values (?, ?, ?, ?, ?, ?)";
    private static final String READ = "select c.id, a.handle, c.body, c.reply_to, c.written_at"
            + " from proposal_comment c join account a on a.id = c.author where c.proposal = ?";

    private final Database database;

    @Inject
    JpaComments(Database database) {
        this.database = database;
    }

    @Override
    public void add(NewComment comment) {
        database.run(
                ADD,
                comment.id(),
                comment.proposal().value(),
                comment.author().value(),
                comment.text(),
                comment.replyTo().orElse(null),
                comment.at());
    }

    @Override
    public Optional<CommentView> find(ProposalId proposal, UUID comment) {
        return database.one(READ + " and c.id = ?", JpaComments::view, proposal.value(), comment);
    }

    @Override
    public Page<CommentView> of(ProposalId proposal, Page.Wish wish) {
        String order = " order by c.written_at, c.id limit ?";
        int oneMore = wish.limit() + 1;
        List<CommentView> rows = wish.after()
                .map(key -> database.list(
                        READ + " and (c.written_at, c.id) > (select written_at, id from proposal_comment where id = ?)"
                                + order,
                        JpaComments::view,
                        proposal.value(),
                        Keys.id(key),
                        oneMore))
                .orElseGet(() -> database.list(READ + order, JpaComments::view, proposal.value(), oneMore));
        return Page.of(rows, wish, row -> row.id().toString());
    }

    private static CommentView view(Row row) throws SQLException {
        return new CommentView(
                row.uuid("id"),
                row.text("handle"),
                row.text("body"),
                row.maybeUuid("reply_to"),
                row.instant("written_at"));
    }
}
