package coop.rochdale.proposals.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.proposals.Facts;
import coop.rochdale.proposals.ProposalId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What other tables say of a proposal. */
record Surroundings(
        Currency currency,
        Set<AccountId> coAuthors,
        int seconds,
        Optional<Instant> closesAt,
        Optional<Facts.Verdict> verdict) {

    private static final String READ = """
            select c.currency, v.closes_at, v.sealed_at, v.passed,
                   array(select account from co_author where proposal = p.id) as co_authors,
                   (select count(*) from proposal_second s
                    where s.proposal = p.id and s.revision = p.revision) as seconds
            from proposal p cross join coop c left join vote v on v.id = p.id
            where p.id = ?
            """;

    static Surroundings of(ProposalId id, Database database) {
        return database.one(READ, Surroundings::of, id.value()).orElseThrow();
    }

    private static Surroundings of(Row row) throws SQLException {
        Optional<Boolean> passed = row.maybeTruth("passed");
        return new Surroundings(
                Money.currencyOf(row.text("currency")),
                row.texts("co_authors").stream()
                        .map(id -> new AccountId(UUID.fromString(id)))
                        .collect(Collectors.toSet()),
                row.integer("seconds"),
                row.maybeInstant("closes_at"),
                row.maybeInstant("sealed_at").flatMap(at -> passed.map(yes -> new Facts.Verdict(at, yes))));
    }
}
