package coop.rochdale.charter.jpa;

import coop.rochdale.charter.Clause;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.jpa.Findings;
import coop.rochdale.kernel.jpa.Invariant;
import coop.rochdale.kernel.jpa.Snapshot;
import coop.rochdale.kernel.jpa.Soundness;
import java.sql.SQLException;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every clause has one value at every instant since the founding, within its bounds, by an act. */
public final class CharterSoundness implements Soundness {

    private static final String COUNTED = """
            select clause || ' ' || entry as key, 'entry ' || due as expected, 'entry ' || entry as found
            from (select clause, entry, coalesce(lag(entry) over (partition by clause order by entry), 0) + 1 as due
                  from clause_value) v
            where entry <> due
            """;

    private static final String BY_ACT = """
            select v.clause || ' ' || v.entry as key, 'an act before ' || v.since as expected,
                   coalesce('act ' || a.number || ' of ' || a.enacted_at, 'no act ' || v.act) as found
            from clause_value v left join act a on a.id = v.act
            where a.id is null or v.since < a.enacted_at
            """;

    private static final String ACTS = """
            select id::text as key, 'number ' || due as expected, 'number ' || number as found
            from (select id, number, coalesce(lag(number) over (order by number), -1) + 1 as due from act) a
            where number <> due
            """;

    private static final String FOUNDED = """
            select coalesce(a.id::text, 'number 0') as key,
                   coalesce('act 0 of ' || c.founded_at, 'no act before the founding') as expected,
                   coalesce('act 0 of ' || a.enacted_at, 'none') as found
            from coop c full join (select * from act where number = 0) a on true
            where c.founded_at is distinct from a.enacted_at
            """;

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.sql("charter.acts-numbered-without-gaps", "act", ACTS),
                Invariant.sql("charter.founded-by-act-0", "act", FOUNDED),
                Invariant.sql("charter.entries-counted", "clause_value", COUNTED),
                Invariant.sql("charter.value-by-an-act", "clause_value", BY_ACT),
                new Invariant("charter.value-within-bounds", "clause_value", CharterSoundness::bounds),
                new Invariant("charter.clause-in-force-since-founding", "clause_value", CharterSoundness::gaps));
    }

    private static void bounds(Snapshot snapshot, Findings findings) throws SQLException {
        List<Currency> currency =
                snapshot.list("select currency from coop", row -> Money.currencyOf(row.text("currency")));
        if (currency.isEmpty()) {
            return;
        }
        snapshot.each("select clause, entry, value from clause_value order by clause, entry", row -> {
            String key = row.text("clause") + " " + row.number("entry");
            String value = row.text("value");
            flaw(row.text("clause"), value, currency.get(0)).ifPresent(flaw -> findings.add(key, flaw, value));
        });
    }

    private static Optional<String> flaw(String key, String value, Currency currency) {
        Optional<Clause> clause = Clause.of(key);
        if (clause.isEmpty()) {
            return Optional.of("a clause there is");
        }
        try {
            String canonical = clause.get().bounds().canonical(value, currency);
            return Optional.of(canonical).filter(written -> !written.equals(value));
        } catch (IllegalArgumentException wrong) {
            return Optional.of(String.valueOf(wrong.getMessage()));
        }
    }

    private static void gaps(Snapshot snapshot, Findings findings) throws SQLException {
        Set<Clause> missing = EnumSet.allOf(Clause.class);
        List<String> first = snapshot.list(
                "select distinct v.clause from clause_value v join coop c on v.since <= c.founded_at",
                row -> row.text("clause"));
        first.forEach(key -> Clause.of(key).ifPresent(missing::remove));
        if (!snapshot.list("select currency from coop", row -> true).isEmpty()) {
            missing.forEach(clause -> findings.add(clause.key(), "a value since the founding", "none"));
        }
    }
}
