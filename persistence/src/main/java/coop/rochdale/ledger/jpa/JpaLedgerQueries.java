package coop.rochdale.ledger.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Keys;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.kernel.jpa.Where;
import coop.rochdale.ledger.LedgerAccount;
import coop.rochdale.ledger.LedgerQueries;
import coop.rochdale.ledger.Party;
import coop.rochdale.ledger.Posting;
import coop.rochdale.ledger.Reversal;
import coop.rochdale.ledger.Transaction;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.ledger.Until;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Balances and movements are what V004 sums up; pages follow the day and then the number. */
@Dependent
class JpaLedgerQueries implements LedgerQueries {

    private static final Pattern KEY = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})/([0-9]{1,18})");
    private static final String BALANCES =
            "select * from ledger_balances(?::date, ?::timestamptz) order by account collate \"C\", currency";
    private static final String MOVEMENTS =
            "select * from ledger_movements(?, ?) order by month, account collate \"C\", currency";
    private static final String TRANSACTION = "select t.id, t.number, t.booked_on, t.recorded_at, t.description, t.act,"
            + " t.reverses, t.reason, t.subject, t.party, named.handle, r.id as reversed_by, p.currency, p.accounts, p.amounts"
            + " from ledger_transaction t left join ledger_transaction r on r.reverses = t.id"
            + " left join lateral public_handle(t.party) named on true"
            + " cross join lateral (select min(currency) as currency, array_agg(account order by line) as accounts,"
            + " array_agg(amount_minor::text order by line) as amounts from posting where transaction = t.id) p ";

    private final Database database;

    @Inject
    JpaLedgerQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<Balance> balances(Until until) {
        return database.list(
                BALANCES,
                row -> new Balance(new LedgerAccount(row.text("account")), row.money("balance", "currency")),
                until.bookedOn().orElse(null),
                until.recordedAt().orElse(null));
    }

    @Override
    public List<Movement> movements(YearMonth from, YearMonth to) {
        return database.list(
                MOVEMENTS,
                row -> new Movement(
                        YearMonth.from(row.date("month")),
                        new LedgerAccount(row.text("account")),
                        row.money("amount", "currency")),
                from.atDay(1),
                to.atEndOfMonth());
    }

    @Override
    public Page<Transaction> transactions(Wanted wanted, Page.Wish wish) {
        Where where = where(wanted);
        wish.after()
                .map(JpaLedgerQueries::place)
                .ifPresent(place -> where.and("(t.booked_on, t.number) < (?, ?)", place.day(), place.number()));
        List<Transaction> found = database.list(
                TRANSACTION + where.sql() + " order by t.booked_on desc, t.number desc limit ?",
                JpaLedgerQueries::shaped,
                where.with(wish.limit() + 1));
        return Page.of(found, wish, last -> last.bookedOn() + "/" + last.number());
    }

    @Override
    public List<Transaction> inOrder(Days days, Optional<Place> after, int most) {
        Where where = new Where();
        within(days, where);
        after.ifPresent(place -> where.and("(t.booked_on, t.number) > (?, ?)", place.day(), place.number()));
        return database.list(
                TRANSACTION + where.sql() + " order by t.booked_on, t.number limit ?",
                JpaLedgerQueries::shaped,
                where.with(most));
    }

    private static Where where(Wanted wanted) {
        Where where = new Where();
        wanted.account()
                .ifPresent(account -> where.and(
                        "exists (select from posting p where p.transaction = t.id and p.account = ?)", account.name()));
        within(wanted.days(), where);
        wanted.act().ifPresent(act -> where.and("t.act = ?", act.value()));
        wanted.told()
                .ifPresent(told -> where.and(
                        "(t.subject = ? or t.id = ?) and t.recorded_at = ?",
                        told.subject(),
                        told.subject(),
                        told.at()));
        return where;
    }

    private static void within(Days days, Where where) {
        days.from().ifPresent(day -> where.and("t.booked_on >= ?", day));
        days.to().ifPresent(day -> where.and("t.booked_on <= ?", day));
    }

    @Override
    public Optional<Transaction> transaction(TransactionId id) {
        return database.one(TRANSACTION + "where t.id = ?", JpaLedgerQueries::shaped, id.value());
    }

    private static Transaction shaped(Row row) throws SQLException {
        Optional<Reversal> reversal = row.maybeUuid("reverses").isEmpty()
                ? Optional.empty()
                : Optional.of(new Reversal(new TransactionId(row.uuid("reverses")), row.text("reason")));
        return new Transaction(
                new TransactionId(row.uuid("id")),
                row.number("number"),
                row.date("booked_on"),
                row.instant("recorded_at"),
                row.text("description"),
                postings(row),
                row.maybeUuid("act").map(ActId::new),
                reversal,
                row.maybeUuid("reversed_by").map(TransactionId::new),
                row.maybeUuid("subject"),
                party(row));
    }

    private static Optional<Party> party(Row row) throws SQLException {
        Optional<String> handle = row.maybeText("handle");
        return row.maybeUuid("party").map(account -> new Party(new AccountId(account), handle));
    }

    private static List<Posting> postings(Row row) throws SQLException {
        Currency currency = Money.currencyOf(row.text("currency"));
        List<String> accounts = row.texts("accounts");
        List<String> amounts = row.texts("amounts");
        List<Posting> postings = new ArrayList<>();
        for (int line = 0; line < accounts.size(); line++) {
            Money amount = Money.ofMinor(Long.parseLong(amounts.get(line)), currency);
            postings.add(new Posting(new LedgerAccount(accounts.get(line)), amount));
        }
        return postings;
    }

    private static Place place(String key) {
        return Keys.read(key, text -> {
            Matcher parts = KEY.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException("no place in the ledger");
            }
            return new Place(LocalDate.parse(parts.group(1)), Long.parseLong(parts.group(2)));
        });
    }
}
