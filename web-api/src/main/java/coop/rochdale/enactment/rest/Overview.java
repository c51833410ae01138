package coop.rochdale.enactment.rest;

import static coop.rochdale.kernel.rest.Html.escape;

import coop.rochdale.ballots.Turnout;
import coop.rochdale.budgets.Finances;
import coop.rochdale.budgets.FreeFunds;
import coop.rochdale.enactment.ActQueries.Act;
import coop.rochdale.kernel.Span;
import coop.rochdale.members.Body;
import coop.rochdale.positions.Position;
import coop.rochdale.positions.PositionView;
import coop.rochdale.positions.Salary;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.ProposalQueries.Summary;
import coop.rochdale.proposals.workflow.ListProposals.Line;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the co-op stands: what is voted on, what is discussed, the newest acts first, the jobs there are, and the money. */
record Overview(
        List<Line> voting,
        List<Line> deliberation,
        List<Act> acts,
        List<PositionView> jobs,
        Optional<Finances> finances) {

    private static final String API = "/api/v1";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Rochdale</title>
            <link rel="stylesheet" href="/style.css">
            </head>
            <body>
            <main>
            <h1>Rochdale</h1>
            <p>This server runs a worker-consumer co-operative: consumers and workers make its rules, fill its jobs and spend its
            money by voting, and nobody else decides anything. Everything public can be read here without signing in.</p>
            %s%s%s%s%s<h2>The interface</h2>
            <dl>
            <dt><a href="/docs/">/docs/</a></dt>
            <dd>The interface, to read and to try.</dd>
            <dt><a href="/openapi">/openapi</a></dt>
            <dd>The same for programs: the OpenAPI document (<a href="/openapi?format=json">as JSON</a>).</dd>
            <dt><a href="/api/v1/charter">/api/v1/charter</a></dt>
            <dd>Every number the co-op has set itself.</dd>
            <dt><a href="/api/v1/proposals">/api/v1/proposals</a></dt>
            <dd>What is proposed, what is voted on, what was decided.</dd>
            <dt><a href="/api/v1/expenses">/api/v1/expenses</a></dt>
            <dd>What money was asked for, and what became of it.</dd>
            <dt><a href="/api/v1/ledger/accounts">/api/v1/ledger/accounts</a></dt>
            <dd>The books.</dd>
            <dt><a href="/api/v1/events">/api/v1/events</a></dt>
            <dd>Everything that ever happened, in order.</dd>
            <dt><a href="/problems/">/problems/</a></dt>
            <dd>Every reason this server can give for a no.</dd>
            <dt><a href="/health/ready">/health/ready</a></dt>
            <dd>Whether it is ready to be asked.</dd>
            </dl>
            </main>
            </body>
            </html>
            """;

    String html() {
        return PAGE.formatted(
                table("Being voted on", "Proposal|Open until|Consumers|Workers", voting, Overview::open),
                table("In deliberation", "Proposal|By|Voting opens", deliberation, Overview::discussed),
                table("The newest acts", "Act|Law since", acts, Overview::act),
                table("Jobs", "Job|Salary|Seats filled", jobs, Overview::job),
                table("Money", "What|How much", money(), Function.identity()));
    }

    /** Nothing where there is nothing to show. */
    private static <T> String table(String caption, String columns, List<T> items, Function<T, List<String>> cells) {
        if (items.isEmpty()) {
            return "";
        }
        String head = List.of(columns.split("\\|")).stream()
                .map("<th scope=\"col\">%s</th>"::formatted)
                .collect(Collectors.joining());
        String rows = items.stream()
                .map(cells)
                .map(row -> "<tr><th scope=\"row\">%s</th>%s</tr>%n"
                        .formatted(
                                row.get(0),
                                row.stream()
                                        .skip(1)
                                        .map("<td>%s</td>"::formatted)
                                        .collect(Collectors.joining())))
                .collect(Collectors.joining());
        return "<table>%n<caption>%s</caption>%n<thead><tr>%s</tr></thead>%n<tbody>%n%s</tbody>%n</table>%n"
                .formatted(caption, head, rows);
    }

    private static List<String> open(Line line) {
        Summary summary = line.summary();
        return List.of(
                link(summary.id(), number(summary) + summary.title()),
                summary.closesAt().map(closes -> time(closes, MINUTE)).orElse(""),
                line.turnout().map(turnout -> part(turnout, Body.CONSUMER)).orElse(""),
                line.turnout().map(turnout -> part(turnout, Body.WORKER)).orElse(""));
    }

    private static List<String> discussed(Line line) {
        Summary summary = line.summary();
        return List.of(
                link(summary.id(), number(summary) + summary.title()),
                escape(summary.author()),
                summary.votingOpensAt().map(opens -> time(opens, MINUTE)).orElse(""));
    }

    private static List<String> act(Act act) {
        String title = "Act %d: %s".formatted(act.number(), act.title());
        Optional<ProposalId> proposal = act.proposal();
        return List.of(proposal.map(id -> link(id, title)).orElseGet(() -> escape(title)), time(act.enactedAt(), DAY));
    }

    private static List<String> job(PositionView view) {
        Position position = view.position();
        Salary salary = view.salary();
        int free = position.job().seats() - view.filled();
        return List.of(
                anchor(
                        API + "/positions/" + position.id().value(),
                        position.job().title()),
                escape("%s %s".formatted(salary.amount(), salary.per() == Salary.Per.HOUR ? "an hour" : "a month")),
                "%d of %d%s"
                        .formatted(view.filled(), position.job().seats(), free > 0 ? ", open for applications" : ""));
    }

    /** Nothing before anything was booked or promised. */
    private List<List<String>> money() {
        return finances.filter(known -> !isEmpty(known.funds()))
                .map(Overview::money)
                .orElse(List.of());
    }

    private static boolean isEmpty(FreeFunds funds) {
        return funds.liquid().isZero()
                && funds.liabilities().isZero()
                && funds.reserved().isZero();
    }

    private static List<List<String>> money(Finances finances) {
        FreeFunds funds = finances.funds();
        int months = finances.runwayMonths();
        return List.of(
                List.of(
                        anchor(API + "/ledger/accounts", "In the bank"),
                        escape(funds.liquid().toString())),
                List.of("Owed", escape(funds.liabilities().toString())),
                List.of(
                        anchor(API + "/budgets", "Set aside for budgets"),
                        escape(funds.budgets().toString())),
                List.of("Set aside for wages", escape(funds.wages().toString())),
                List.of(
                        anchor(API + "/finances", "Free to spend"),
                        escape(funds.free().toString())),
                List.of("What is free lasts for", lasting(months)));
    }

    private static String lasting(int months) {
        if (months == Finances.LONGEST_RUNWAY) {
            return "ever, at this income";
        }
        return months == 1 ? "1 month" : months + " months";
    }

    private static String part(Turnout turnout, Body body) {
        long roll = turnout.rollOf(body);
        long percent = roll == 0 ? 0 : turnout.of(body) * 100 / roll;
        return "%d of %d voted (%d&#8239;%%)".formatted(turnout.of(body), roll, percent);
    }

    private static String number(Summary summary) {
        return summary.number().map(number -> number + ". ").orElse("");
    }

    private static String link(ProposalId id, String text) {
        return anchor(API + "/proposals/" + id.value(), text);
    }

    private static String anchor(String path, String text) {
        return "<a href=\"%s\">%s</a>".formatted(path, escape(text));
    }

    private static String time(Instant instant, DateTimeFormatter form) {
        return "<time datetime=\"%s\">%s</time>".formatted(Span.moment(instant), form.format(instant));
    }
}
