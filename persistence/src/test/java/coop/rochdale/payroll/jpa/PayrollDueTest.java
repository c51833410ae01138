package coop.rochdale.payroll.jpa;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MICROS;
import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Span;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.members.jpa.People;
import coop.rochdale.payroll.Earnings;
import coop.rochdale.payroll.PayrollRun;
import coop.rochdale.payroll.PayrollRunId;
import coop.rochdale.payroll.Payslip;
import coop.rochdale.payroll.Payslips;
import coop.rochdale.payroll.WorkedHours;
import coop.rochdale.payroll.WorkedHoursId;
import coop.rochdale.positions.ChangeSalary;
import coop.rochdale.positions.Employment;
import coop.rochdale.positions.EmploymentId;
import coop.rochdale.positions.EndReason;
import coop.rochdale.positions.Hiring;
import coop.rochdale.positions.JobDescription;
import coop.rochdale.positions.Position;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.Roster;
import coop.rochdale.positions.Salary;
import coop.rochdale.positions.SalaryEntry;
import coop.rochdale.positions.Stint;
import coop.rochdale.positions.jpa.Jobs;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The functions of the database must say what the domain says of each employment, in whatever time zone. */
class PayrollDueTest extends DatabaseTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final int JOBS = 40;
    private static final List<String> NOTICES = List.of("PT0S", "P7D", "P30D", "P1M", "PT36H");

    private final Random random = new Random(42);
    private AccountId witness = new AccountId(new UUID(0, 0));
    private final Map<EmploymentId, TreeMap<LocalDate, Salary>> salaries = new HashMap<>();
    private final Map<EmploymentId, Employment> employments = new HashMap<>();
    private final List<Payslip> issued = new ArrayList<>();
    private final Map<EmploymentId, List<WorkedHours>> hours = new HashMap<>();

    @Test
    void agreesWithTheDomainThroughALongYear() {
        run(People::found);
        witness = tx(database -> People.person(database, "witness"));
        for (int number = 1; number <= JOBS; number++) {
            hire(number);
        }
        agreesAtTheInstantsThatDivideDays();
        for (YearMonth month = YearMonth.of(2026, 1);
                month.isBefore(YearMonth.of(2027, 6));
                month = month.plusMonths(1)) {
            for (int day : List.of(2, 17, 28, 30)) {
                Instant now = month.atDay(1).plusDays(day - 1L).atTime(7, 30).toInstant(ZoneOffset.UTC);
                assertThat(unsaid(now)).as("what is not said at %s", now).isEqualTo(expectedUnsaid(now));
                // One month is left out, and made up for by the next.
                if (day == 28 && month.getMonthValue() != 5) {
                    pay(month, now);
                    assertThat(unsaid(now)).as("and after payroll at %s", now).isEqualTo(expectedUnsaid(now));
                }
                agreesOnWhatLawsWouldBind(now);
                change(now);
            }
        }
        assertThat(hours.values().stream().mapToInt(List::size).sum()).isGreaterThan(30);
        assertThat(issued.size()).isGreaterThan(100);
        assertThat(issued.stream()).anyMatch(payslip -> payslip.lines().size() > 1);
        assertThat(issued.stream())
                .anyMatch(payslip -> payslip.lines().get(0).amount().isNegative());
    }

    /** Where the day of a hiring begins to count, and the day on which a notice would be over. */
    private void agreesAtTheInstantsThatDivideDays() {
        for (Employment employment : employments.values().stream().limit(10).toList()) {
            Instant start = employment.startsAt();
            Instant midnight = start.truncatedTo(DAYS).plus(99, DAYS);
            for (Instant at : List.of(start, midnight, employment.notice().before(start))) {
                for (Instant now : List.of(at.minus(1, MICROS), at, at.plus(1, MICROS))) {
                    assertThat(unsaid(now)).as("what is not said at %s", now).isEqualTo(expectedUnsaid(now));
                }
            }
        }
    }

    /** Somebody else is hired beside whoever is there, some are dismissed, and the salary changes, once or twice. */
    private void agreesOnWhatLawsWouldBind(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (Employment there : employments.values().stream().limit(5).toList()) {
            JobDescription job = new JobDescription("Job", "Work.", 2, Set.of(), there.notice(), Optional.empty());
            Position position = new Position(there.position(), 7, job, there.act(), now, Optional.empty());
            Employment kept = random.nextBoolean() ? there : there.noticedBy(there.act(), EndReason.DISMISSAL, now);
            Employment hired = new Hiring(position, witness, now.plus(random.nextInt(3) * 10L, DAYS))
                    .employment(new EmploymentId(Ids.next(now)), there.act(), List.of(kept));
            List<ChangeSalary> changes = IntStream.range(0, random.nextInt(3))
                    .mapToObj(n ->
                            new ChangeSalary(there.position(), salary(), today.plusDays(random.nextInt(4) * 9L - 9)))
                    .toList();
            Roster roster = new Roster(position, List.of(kept, hired), changes);
            Function<LocalDate, Salary> salaries = day -> ChangeSalary.inForce(entry(there, day), changes, today, day);
            Money expected = roster.employments().stream()
                    .map(employment -> earnings(employment, salaries).bound(now))
                    .reduce(Money.zero(USD), Money::plus);
            Money bound = tx(database -> new JpaWageBill(database).bound(roster, now, USD));
            assertThat(bound).as("what is bound at %s by %s", now, roster).isEqualTo(expected);
        }
    }

    private SalaryEntry entry(Employment employment, LocalDate day) {
        Map.Entry<LocalDate, Salary> entry = salaries.get(employment.id()).floorEntry(day);
        return new SalaryEntry(entry.getValue(), entry.getKey(), employment.act());
    }

    private void pay(YearMonth month, Instant now) {
        Map<EmploymentId, List<Payslip.Line>> expected = new HashMap<>();
        employments.forEach((id, employment) -> {
            List<Payslip.Line> lines = earnings(employment).due(month);
            if (!lines.isEmpty()) {
                expected.put(id, lines);
            }
        });
        PayrollRun run = PayrollRun.starting(
                new PayrollRunId(Ids.next(now)), month, Optional.empty(), new PayrollRun.Start(now, JOBS));
        List<Payslip> due = tx(database -> {
            new JpaPayrollRuns(database).begin(run);
            database.run("set local time zone 'America/New_York'");
            JpaPayslips payslips = new JpaPayslips(database);
            List<Payslip> said = payslips.due(new Payslips.Batch(month, 0, JOBS), now);
            payslips.issue(
                    run.id(), said.stream().map(each -> booked(database, each)).toList(), now);
            return said;
        });
        Map<EmploymentId, List<Payslip.Line>> found = new HashMap<>();
        due.forEach(payslip -> found.put(payslip.employment(), payslip.lines()));
        assertThat(found).as("payslips of %s at %s", month, now).isEqualTo(expected);
        issued.addAll(due);
    }

    /** The ledger has tests of its own. */
    private static Payslips.Booked booked(Database database, Payslip payslip) {
        UUID id = UUID.randomUUID();
        database.run(
                "with booked as (insert into ledger_transaction (id, booked_on, recorded_at, description) values"
                        + " (?, '2026-01-01', now(), 'Wages') returning id, booked_on)"
                        + " insert into posting (transaction, line, account, amount_minor, currency, booked_on)"
                        + " select id, line, account, amount, 'USD', booked_on from booked cross join (values"
                        + " (1, 'expenses:wages', 1), (2, 'liabilities:wages', -1)) side (line, account, amount)",
                id);
        return new Payslips.Booked(payslip, new TransactionId(id));
    }

    /** Somebody leaves, somebody earns something else from today or a later day on. */
    private void change(Instant now) {
        List<EmploymentId> all = employments.keySet().stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
        EmploymentId raised = all.get(random.nextInt(all.size()));
        LocalDate from = now.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(random.nextInt(3) * 20L);
        salary(employments.get(raised), from, salary());
        for (int i = 0; i < 6; i++) {
            work(employments.get(all.get(random.nextInt(all.size()))), now);
        }
        Employment leaving = employments.get(all.get(random.nextInt(all.size())));
        if (random.nextInt(3) == 0 && !leaving.endsBy(now)) {
            Employment left = leaving.resigned(leaving.earliestEnd(now));
            employments.put(left.id(), left);
            left.ending()
                    .ifPresent(ending -> run(database -> database.run(
                            "update employment set ends_at = ?, ended_by = 'resignation' where id = ?",
                            ending.at(),
                            left.id().value())));
        }
    }

    /** Some hours of the last seventy days, most attested at once and corrected at times, where the job is paid by the hour. */
    private void work(Employment employment, Instant now) {
        LocalDate day = now.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(random.nextInt(70));
        if (!Earnings.works(employment.tenure(), day)) {
            return;
        }
        Salary salary = salaries.get(employment.id()).floorEntry(day).getValue();
        int minutes = 15 * (1 + random.nextInt(40));
        long before = hours.getOrDefault(employment.id(), List.of()).stream()
                .filter(worked -> worked.state() == Stint.State.ATTESTED
                        && YearMonth.from(worked.stint().day()).equals(YearMonth.from(day)))
                .mapToLong(worked -> worked.stint().minutes())
                .sum();
        if (salary.per() != Salary.Per.HOUR
                || before + minutes > 60L * salary.hours().orElseThrow()) {
            return;
        }
        boolean corrected = random.nextInt(4) == 0;
        boolean attested = corrected || random.nextInt(3) > 0;
        WorkedHours worked = new WorkedHours(
                new WorkedHoursId(Ids.next(now)),
                employment.id(),
                employment.account(),
                new Stint("Work.", day, minutes),
                now,
                attested ? Optional.of(new WorkedHours.Attestation(witness, now)) : Optional.empty(),
                corrected ? Optional.of(new WorkedHours.Ended(now, Optional.of("Not so."))) : Optional.empty());
        hours.computeIfAbsent(employment.id(), id -> new ArrayList<>()).add(worked);
        run(database -> {
            JpaHoursLog log = new JpaHoursLog(database, Jobs.ports(database).employments());
            log.log(worked);
            worked.attestation().ifPresent(attestation -> log.attest(worked.id(), attestation));
            worked.ended().ifPresent(ended -> log.end(worked.id(), ended));
            assertThat(log.find(worked.id())).contains(worked);
        });
    }

    private void hire(int number) {
        Instant start = Instant.parse("2025-12-20T13:00:00Z").plus(Duration.ofHours(random.nextInt(24 * 300)));
        Employment employment = new Employment(
                new EmploymentId(new UUID(7, number)),
                new PositionId(new UUID(8, number)),
                1,
                tx(database -> People.person(database, "worker-" + number)),
                start,
                Optional.empty(),
                Span.parse(NOTICES.get(random.nextInt(NOTICES.size()))),
                People.FOUNDING);
        employments.put(employment.id(), employment);
        run(database -> {
            database.run(
                    "insert into position (id, title, description, seats, notice_period, act, created_at)"
                            + " values (?, 'Job', 'Work.', 1, 'P30D', ?, ?)",
                    employment.position().value(),
                    People.FOUNDING.value(),
                    start);
            database.run(
                    "insert into employment (id, position, position_number, seat, account, starts_at, notice_period, act)"
                            + " select ?, id, number, 1, ?, ?, ?, ? from position where id = ?",
                    employment.id().value(),
                    employment.account().value(),
                    start,
                    employment.notice().toString(),
                    People.FOUNDING.value(),
                    employment.position().value());
        });
        salary(employment, LocalDate.of(2025, 12, 1), salary());
    }

    private Salary salary() {
        Money amount = Money.ofMinor(random.nextInt(400_000), USD);
        return random.nextInt(4) == 0
                ? new Salary(
                        Money.ofMinor(random.nextInt(5_000), USD), Salary.Per.HOUR, Optional.of(random.nextInt(200)))
                : new Salary(amount, Salary.Per.MONTH, Optional.empty());
    }

    private void salary(Employment employment, LocalDate from, Salary salary) {
        salaries.computeIfAbsent(employment.id(), id -> new TreeMap<>()).put(from, salary);
        run(database -> database.run(
                "insert into position_salary (position, entry, amount_minor, currency, per, hours, applies_from, act)"
                        + " select ?, coalesce(max(entry), 0) + 1, ?, 'USD', ?, ?, ?, ? from position_salary where position = ?",
                employment.position().value(),
                salary.amount().amountMinor(),
                salary.per().word(),
                salary.hours().orElse(null),
                from,
                People.FOUNDING.value(),
                employment.position().value()));
    }

    private Earnings earnings(Employment employment) {
        return earnings(employment, day -> entry(employment, day).salary());
    }

    private Earnings earnings(Employment employment, Function<LocalDate, Salary> pay) {
        List<Payslip> before = issued.stream()
                .filter(payslip -> payslip.employment().equals(employment.id()))
                .toList();
        return new Earnings(employment, pay, hours.getOrDefault(employment.id(), List.of()), before, USD);
    }

    private Money expectedUnsaid(Instant now) {
        return employments.values().stream()
                .map(employment -> earnings(employment).unsaid(now))
                .reduce(Money.zero(USD), Money::plus);
    }

    private Money unsaid(Instant now) {
        return tx(database -> {
            database.run("set local time zone 'America/New_York'");
            return database.one(
                            "select wages_reserved(?)::bigint as minor",
                            row -> Money.ofMinor(row.number("minor"), USD),
                            now)
                    .orElseThrow();
        });
    }
}
