package coop.rochdale.positions.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Span;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.positions.Application;
import coop.rochdale.positions.ApplicationId;
import coop.rochdale.positions.ApplicationState;
import coop.rochdale.positions.Employment;
import coop.rochdale.positions.EmploymentId;
import coop.rochdale.positions.EndReason;
import coop.rochdale.positions.Ending;
import coop.rochdale.positions.JobDescription;
import coop.rochdale.positions.Position;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.Salary;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The columns to ask for, and how rows of them become jobs. */
final class Shapes {

    /** Of {@code position p}. */
    static final String POSITION = "p.id, p.number, p.title, p.description, p.seats, p.notice_period, p.term, p.act,"
            + " p.created_at, p.closed_at, p.closed_by,"
            + " array(select power from position_power where position = p.id) as powers";

    /** Of {@code position_salary s}. */
    static final String SALARY = "s.amount_minor, s.currency, s.per, s.hours";

    /** Of {@code employment e}. */
    static final String EMPLOYMENT = "e.id, e.position, e.seat, e.account, e.starts_at, e.ends_at,"
            + " e.notice_period, e.act, e.ended_by, e.ending_act";

    /** Of {@code application a}. */
    static final String APPLICATION =
            "a.id, a.position, a.account, a.statement, a.filed_at, a.withdrawn_at, a.declined_at, a.accepted_at";

    private Shapes() {}

    static Position position(Row row) throws SQLException {
        return new Position(
                new PositionId(row.uuid("id")),
                row.integer("number"),
                job(row),
                new ActId(row.uuid("act")),
                row.instant("created_at"),
                closing(row.maybeInstant("closed_at"), row.maybeUuid("closed_by")));
    }

    static Salary salary(Row row) throws SQLException {
        Salary.Per per = Salary.Per.valueOf(constant(row.text("per")));
        return new Salary(row.money("amount_minor", "currency"), per, row.maybeInteger("hours"));
    }

    static Employment employment(Row row) throws SQLException {
        return new Employment(
                new EmploymentId(row.uuid("id")),
                new PositionId(row.uuid("position")),
                row.integer("seat"),
                new AccountId(row.uuid("account")),
                row.instant("starts_at"),
                ending(row),
                Span.parse(row.text("notice_period")),
                new ActId(row.uuid("act")));
    }

    static Application application(Row row) throws SQLException {
        return new Application(
                new ApplicationId(row.uuid("id")),
                new PositionId(row.uuid("position")),
                new AccountId(row.uuid("account")),
                row.text("statement"),
                row.instant("filed_at"),
                decision(row));
    }

    private static JobDescription job(Row row) throws SQLException {
        Set<Power> powers = row.texts("powers").stream().map(Power::of).collect(Collectors.toSet());
        return new JobDescription(
                row.text("title"),
                row.text("description"),
                row.integer("seats"),
                powers,
                Span.parse(row.text("notice_period")),
                row.maybeText("term").map(Span::parse));
    }

    private static Optional<Position.Closing> closing(Optional<Instant> at, Optional<UUID> by) {
        return at.flatMap(closed -> by.map(act -> new Position.Closing(closed, new ActId(act))));
    }

    private static Optional<Ending> ending(Row row) throws SQLException {
        Optional<String> why = row.maybeText("ended_by");
        Optional<ActId> act = row.maybeUuid("ending_act").map(ActId::new);
        return row.maybeInstant("ends_at")
                .flatMap(at -> why.map(word -> new Ending(at, EndReason.valueOf(constant(word)), act)));
    }

    private static Optional<Application.Decision> decision(Row row) throws SQLException {
        Optional<Instant> withdrawn = row.maybeInstant("withdrawn_at");
        Optional<Instant> declined = row.maybeInstant("declined_at");
        Optional<Instant> accepted = row.maybeInstant("accepted_at");
        return withdrawn
                .map(at -> new Application.Decision(ApplicationState.WITHDRAWN, at))
                .or(() -> declined.map(at -> new Application.Decision(ApplicationState.DECLINED, at)))
                .or(() -> accepted.map(at -> new Application.Decision(ApplicationState.ACCEPTED, at)));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
