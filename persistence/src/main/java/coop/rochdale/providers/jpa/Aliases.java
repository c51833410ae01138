package coop.rochdale.providers.jpa;

import coop.rochdale.kernel.jpa.Database;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The table provider_alias: which names of a provider are names of the same money. */
final class Aliases {

    private static final String JOIN = """
            insert into provider_alias (provider, name, other, heard_at)
            select ?::text, one.name, other.name, ?::timestamptz from unnest(?::text[]) one (name), unnest(?::text[]) other (name)
            where one.name <> other.name on conflict do nothing
            """;

    /** Whoever goes by one of these goes by all of them. */
    private static final String SPREAD = """
            update arrival set objects = (select array_agg(distinct name order by name)
                                          from unnest(objects || ?::text[]) as all_names (name))
            where provider = ? and objects && ?::text[] and not objects @> ?::text[]
            """;

    private final Database database;

    Aliases(Database database) {
        this.database = database;
    }

    void join(String provider, Set<String> names, Instant at) {
        List<String> said = names.stream().sorted().toList();
        database.run(JOIN, provider, at, said, said);
        List<String> all = of(provider, names);
        database.run(SPREAD, all, provider, all, all);
    }

    /** These and all other names of the same money that we heard of, in their order. */
    List<String> of(String provider, Set<String> names) {
        TreeSet<String> all = new TreeSet<>(names);
        if (!names.isEmpty()) {
            all.addAll(database.list(
                    "with recursive known (name) as (select unnest(?::text[]) union select a.other from provider_alias a"
                            + " join known k on a.name = k.name where a.provider = ?) select name from known",
                    row -> row.text("name"),
                    List.copyOf(names),
                    provider));
        }
        return List.copyOf(all);
    }
}
