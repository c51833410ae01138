package coop.rochdale.proposals.jpa;

import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.proposals.DueProposals;
import coop.rochdale.proposals.ProposalId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Three short partial indexes name the candidates; the view decides. */
@Dependent
class JpaDueProposals implements DueProposals {

    private static final String NOW = """
            with candidate as (
                select id, least(deliberation_until, seconds_until) as since from proposal
                where submitted_at is not null and opened_at is null and withdrawn_at is null
                  and least(deliberation_until, seconds_until) <= (select rochdale_now())
                union all
                select id, closes_at from vote
                where sealed_at is null and closes_at <= (select rochdale_now())
                union all
                select id, opened_at from proposal
                where opened_at is not null and rejected_at is null and enacted_at is null and failed_at is null
            )
            select c.id from candidate c join proposal_state s on s.id = c.id
            where s.due is not null
            group by c.id order by min(c.since), c.id
            limit ?
            """;

    private final Database database;

    @Inject
    JpaDueProposals(Database database) {
        this.database = database;
    }

    @Override
    public List<ProposalId> now(int most) {
        return database.list(NOW, row -> new ProposalId(row.uuid("id")), most);
    }

    @Override
    public boolean isDue(ProposalId id) {
        return database.one(
                        "select due is not null as due from proposal_state where id = ?",
                        row -> row.truth("due"),
                        id.value())
                .orElse(false);
    }
}
