package coop.rochdale.payroll;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Span;
import coop.rochdale.positions.ChangeSalary;
import coop.rochdale.positions.Commitments;
import coop.rochdale.positions.Employment;
import coop.rochdale.positions.InMemoryEmployments;
import coop.rochdale.positions.InMemoryPositions;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.Roster;
import coop.rochdale.positions.Salary;
import coop.rochdale.positions.WageBill;
import coop.rochdale.providers.BankAccount;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs and payslips in maps, reckoned up one employment after the other. */
public final class InMemoryPayroll
        implements PayrollRuns, Payslips, PayslipQueries, WagePayments, WageAccounts, WageBill {

    private static final Currency USD = Currency.getInstance("USD");

    private final Map<PayrollRunId, PayrollRun> runs = new LinkedHashMap<>();
    private final List<Said> said = new ArrayList<>();
    private final List<WagePayment> payments = new ArrayList<>();
    private final Map<AccountId, BankAccount> accounts = new LinkedHashMap<>();
    private final InMemoryPositions positions;
    private final InMemoryEmployments employments;
    private final InMemoryHours hours;
    private final Function<AccountId, String> handles;

    /** A payslip as it was kept. */
    private record Said(PayrollRunId run, Booked booked, Instant at) {}

    public InMemoryPayroll(
            InMemoryPositions positions,
            InMemoryEmployments employments,
            InMemoryHours hours,
            Function<AccountId, String> handles) {
        this.positions = positions;
        this.employments = employments;
        this.hours = hours;
        this.handles = handles;
    }

    @Override
    public int newestEmployment() {
        return employments.all().size();
    }

    @Override
    public Optional<YearMonth> firstMonth() {
        return employments.all().stream()
                .map(employment -> YearMonth.from(employment.startsAt().atOffset(ZoneOffset.UTC)))
                .min(YearMonth::compareTo);
    }

    @Override
    public Optional<YearMonth> latestByTheClock() {
        return byTheClock().max(YearMonth::compareTo);
    }

    private Stream<YearMonth> byTheClock() {
        return runs.values().stream().filter(run -> run.startedBy().isEmpty()).map(PayrollRun::month);
    }

    @Override
    public boolean begin(PayrollRun run) {
        boolean twice = run.startedBy().isEmpty() && byTheClock().anyMatch(run.month()::equals);
        if (!twice) {
            runs.put(run.id(), run);
        }
        return !twice;
    }

    @Override
    public boolean hasUnfinished() {
        return holdNextUnfinished().isPresent();
    }

    @Override
    public Optional<PayrollRun> find(PayrollRunId id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public Page<PayrollRun> list(Page.Wish wish) {
        return newestFirst(List.copyOf(runs.values()), wish);
    }

    @Override
    public Optional<PayrollRun> holdNextUnfinished() {
        return runs.values().stream().filter(run -> run.finishedAt().isEmpty()).findFirst();
    }

    @Override
    public Optional<PayrollRun> hold(PayrollRunId id) {
        return find(id);
    }

    @Override
    public void save(PayrollRun run) {
        runs.put(run.id(), run);
    }

    @Override
    public List<Payslip> due(Batch batch, Instant now) {
        List<Employment> all = employments.all();
        List<Payslip> due = new ArrayList<>();
        for (Employment employment : all.subList(batch.after(), Math.min(batch.upTo(), all.size()))) {
            List<Payslip.Line> lines = earnings(employment).due(batch.month());
            if (!lines.isEmpty()) {
                due.add(new Payslip(
                        new PayslipId(Ids.next(now)), employment.id(), employment.account(), batch.month(), lines));
            }
        }
        return due;
    }

    @Override
    public void issue(PayrollRunId run, List<Booked> payslips, Instant now) {
        payslips.forEach(booked -> said.add(new Said(run, booked, now)));
    }

    /** What everybody earned, and will earn until the co-op could end that, which no payslip says yet. */
    public Money unsaid(Instant now, Currency currency) {
        return sum(
                employments.all().stream()
                        .map(employment -> earnings(employment).unsaid(now)),
                currency);
    }

    @Override
    public Money bound(Roster roster, Instant now, Currency currency) {
        PositionId place = roster.position().id();
        Function<LocalDate, Salary> salaries =
                day -> ChangeSalary.inForce(positions.entryOn(place, day), roster.changes(), Span.day(now), day);
        return sum(
                roster.employments().stream().map(job -> earnings(job, salaries).bound(now)), currency);
    }

    private static Money sum(Stream<Money> amounts, Currency currency) {
        BigInteger sum = amounts.map(amount -> BigInteger.valueOf(amount.amountMinor()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return Money.ofMinor(sum.min(BigInteger.valueOf(Commitments.MOST_MINOR)).longValueExact(), currency);
    }

    private Earnings earnings(Employment employment) {
        return earnings(employment, day -> positions.salaryOn(employment.position(), day));
    }

    private Earnings earnings(Employment employment, Function<LocalDate, Salary> salaries) {
        List<Payslip> before = said.stream()
                .map(each -> each.booked().payslip())
                .filter(payslip -> payslip.employment().equals(employment.id()))
                .toList();
        return new Earnings(employment, salaries, hours.of(employment.id()), before, USD);
    }

    @Override
    public Page<PayslipView> of(AccountId worker, Page.Wish wish) {
        return newestFirst(
                views().filter(view -> view.payslip().worker().equals(worker)).toList(), wish);
    }

    @Override
    public Optional<PayslipView> find(PayslipId id) {
        return views().filter(view -> view.payslip().id().equals(id)).findFirst();
    }

    /** Of everybody, in the order they were said. */
    public Stream<PayslipView> views() {
        return IntStream.range(0, said.size()).mapToObj(index -> {
            Payslip payslip = said.get(index).booked().payslip();
            Employment employment = employments.byId(payslip.employment()).orElseThrow();
            return new PayslipView(
                    payslip,
                    index + 1L,
                    new PayslipView.Job(
                            employment.position(),
                            positions
                                    .byId(employment.position())
                                    .orElseThrow()
                                    .job()
                                    .title()),
                    handles.apply(payslip.worker()),
                    said.get(index).at(),
                    standing(payslip.id())
                            .map(payment -> new PayslipView.Paid(payment.amount(), payment.transfer()))
                            .toList());
        });
    }

    private Stream<WagePayment> standing(PayslipId payslip) {
        return payments.stream().filter(payment -> payment.payslip().equals(payslip));
    }

    @Override
    public Page<PayslipView> list(boolean owedOnly, Page.Wish wish) {
        return newestFirst(
                views().filter(view -> !owedOnly || !view.owed().isZero()).toList(), wish);
    }

    @Override
    public List<PayslipView> findAll(List<PayslipId> ids) {
        return views().filter(view -> ids.contains(view.payslip().id())).toList();
    }

    @Override
    public void hold(PayslipId payslip) {}

    @Override
    public void holdAll(List<PayslipId> payslips) {}

    @Override
    public void recordAll(List<WagePayment> many) {
        many.forEach(this::record);
    }

    @Override
    public Optional<WagePayment> find(PayslipId payslip, String reference) {
        return standing(payslip)
                .filter(payment -> payment.transfer().reference().equals(reference))
                .findFirst();
    }

    @Override
    public void takeBack(WagePayment payment, WagePayment.TakenBack how) {
        payments.remove(payment);
    }

    @Override
    public void record(WagePayment payment) {
        payments.add(payment);
    }

    @Override
    public Optional<BankAccount> of(AccountId person) {
        return Optional.ofNullable(accounts.get(person));
    }

    @Override
    public void keep(AccountId person, BankAccount account) {
        accounts.put(person, account);
    }

    @Override
    public void forget(AccountId person) {
        accounts.remove(person);
    }

    private static <T> Page<T> newestFirst(List<T> oldestFirst, Page.Wish wish) {
        int before = wish.after().map(Integer::parseInt).orElse(oldestFirst.size());
        List<T> found = new ArrayList<>();
        for (int i = before - 1; i >= 0 && found.size() <= wish.limit(); i--) {
            found.add(oldestFirst.get(i));
        }
        return Page.of(found, wish, each -> Integer.toString(oldestFirst.indexOf(each)));
    }
}
