package coop.rochdale.providers.jpa;

import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.providers.Arrivals.Line;
import coop.rochdale.providers.ImportId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes some hundred lines of a file in two statements: what is new of them, and all of them by what they say. */
final class ImportLines {

    /** One statement for some hundred lines; those reported before stay as they are, and are found by what they say. */
    private static final String ARRIVALS = """
            insert into arrival (id, provider, reference, flow, amount_minor, currency, day, payer, payer_account, remittance,
                                 customer, objects, recorded_at, import, line, outcome)
            select id, provider, reference, flow, amount::bigint, currency, day::date, payer, account, remittance,
                   nullif(customer, ''), coalesce(string_to_array(nullif(objects, ''), ' '), '{}'),
                   ?::timestamptz, ?::uuid, line::integer, 'waiting'
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::text[])
                as said (id, provider, reference, flow, amount, currency, day, payer, account, remittance, customer, objects,
                         line)
            on conflict on constraint arrival_once do nothing
            """;

    private static final String LINES = """
            insert into import_line (import, number, statement, arrival)
            select ?::uuid, said.line::integer, ?::integer, a.id
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as said (provider, reference, flow, amount, currency, day, line)
            join arrival a on a.provider = said.provider and a.reference = said.reference and a.flow = said.flow
                and a.amount_minor = said.amount::bigint and a.currency = said.currency and a.day = said.day::date
            """;

    private final Database database;

    ImportLines(Database database) {
        this.database = database;
    }

    void add(ImportId to, List<Line> lines, Instant at) {
        List<Object> said = new ArrayList<>(List.of(at, to.value()));
        said.add(lines.stream().map(line -> Ids.next(at)).toList());
        said.addAll(numbers(lines));
        said.add(each(lines, line -> line.reported().particulars().payer()));
        said.add(each(lines, line -> line.reported().particulars().account()));
        said.add(each(lines, line -> line.reported().particulars().text()));
        said.add(each(lines, line -> line.reported().trace().customer().orElse("")));
        said.add(each(lines, line -> String.join(" ", line.reported().trace().objects())));
        said.add(each(lines, line -> Integer.toString(line.number())));
        database.run(ARRIVALS, said.toArray());
        List<Object> found = new ArrayList<>();
        found.addAll(numbers(lines));
        found.add(each(lines, line -> Integer.toString(line.number())));
        Integer statement = lines.get(0).statement().isPresent()
                ? Integer.valueOf(lines.get(0).statement().getAsInt())
                : null;
        Object[] parameters = new Object[found.size() + 2];
        parameters[0] = to.value();
        parameters[1] = statement;
        System.arraycopy(found.toArray(), 0, parameters, 2, found.size());
        database.run(LINES, parameters);
    }

    private static List<List<String>> numbers(List<Line> lines) {
        return List.of(
                each(lines, line -> line.reported().movement().provider()),
                each(lines, line -> line.reported().movement().reference()),
                each(lines, line -> line.reported().movement().flow().word()),
                each(
                        lines,
                        line -> Long.toString(
                                line.reported().movement().amount().amountMinor())),
                each(
                        lines,
                        line -> line.reported().movement().amount().currency().getCurrencyCode()),
                each(lines, line -> line.reported().movement().day().toString()));
    }

    private static List<String> each(List<Line> lines, Function<Line, String> part) {
        return lines.stream().map(part).toList();
    }
}
