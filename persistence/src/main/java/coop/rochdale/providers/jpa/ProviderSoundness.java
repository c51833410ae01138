package coop.rochdale.providers.jpa;

import coop.rochdale.dues.Receipt;
import coop.rochdale.kernel.jpa.Invariant;
import coop.rochdale.kernel.jpa.Soundness;
import coop.rochdale.ledger.LedgerAccount;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every arrival that is a payment is one payment of that amount, and what a statement says adds up. */
public final class ProviderSoundness implements Soundness {

    private static final String MATCHED = """
            select a.id::text as key, a.amount_minor || ' ' || a.currency || ' by ' || a.provider || ', once' as expected,
                   coalesce(p.amount_minor || ' ' || p.currency || ' by ' || p.provider, 'no payment') || ' for '
                       || a.sharers || ' arrivals' as found
            from (select *, count(*) over (partition by payment) as sharers from arrival where outcome = 'matched') a
            left join payment p on p.id = a.payment
            where a.sharers > 1 or (p.amount_minor, p.currency, p.provider)
                is distinct from (a.amount_minor, a.currency, a.provider)
            """;

    private static final String SUMS = """
            select s.import || ' statement ' || s.number as key,
                   'lines of ' || (s.closing_minor - s.opening_minor) as expected,
                   'lines of ' || coalesce(l.moved, 0) as found
            from imported_statement s left join (
                select l.import, l.statement, sum(case when a.flow in ('payment', 'returned-debit') then a.amount_minor
                                                       else -a.amount_minor end) as moved
                from import_line l join arrival a on a.id = l.arrival group by l.import, l.statement) l
                on l.import = s.import and l.statement = s.number
            where s.closing_minor - s.opening_minor <> coalesce(l.moved, 0)
            """;

    private static final String PAID_OUT =
            """
            select a.id::text as key, a.amount_minor || ' more in the bank, held by another before' as expected,
                   b.more || ' more in the bank, ' || b.less || ' less with others' as found
            from arrival a cross join lateral (
                select coalesce(sum(p.amount_minor) filter (where p.account = 'assets:bank:main'), 0) as more,
                       coalesce(-sum(p.amount_minor) filter (where p.account in (%s)), 0) as less
                from posting p where p.transaction = a.transaction) b
            where a.outcome = 'paid-out' and (b.more <> a.amount_minor or b.less < a.amount_minor)
            """.formatted(listed(Receipt.HOLDERS.values().stream().map(LedgerAccount::name)));

    private static final String PAID_OUT_TO = """
            select id::text as key, 'reported by a bank' as expected, 'reported by ' || provider as found
            from arrival where outcome = 'paid-out' and provider in (%s)
            """.formatted(listed(Receipt.HOLDERS.keySet().stream()));

    private static final String TAKEN_BACK = """
            select a.id::text as key, 'a payment that went back' as expected, 'payment ' || a.payment || ' stands' as found
            from arrival a where a.outcome = 'taken-back' and not exists (select from refund r where r.payment = a.payment)
            """;

    private static final String OF_ITS_PAYER = """
            select id::text as key, 'a payment of whoever paid it' as expected, 'payment ' || payment || ' corrected' as found
            from arrival where outcome = 'taken-back' and is_corrected(payment)
            """;

    private static final String ON_ITS_WORD = """
            with recursive link (payment, last) as (
                select p.id, p.id from payment p join refund r on r.payment = p.id
                where p.rest_of is null and p.provider = 'bank'
                union all
                select l.payment, q.id from link l join refund r on r.payment = l.last join payment q on q.rest_of = r.id),
            taken as (
                select l.payment, sum(p.amount_minor - coalesce(q.amount_minor, 0)) as minor
                from link l join payment p on p.id = l.last join refund r on r.payment = l.last
                left join payment q on q.rest_of = r.id
                where r.recorded_by is null group by l.payment),
            said as (
                select payment, sum(amount_minor) as altogether
                from arrival where outcome = 'taken-back' and decided_by is null group by payment)
            select t.payment::text as key,
                   coalesce(s.altogether, 0) || ' or less taken back on the bank''s word' as expected,
                   t.minor || ' was' as found
            from taken t left join said s on s.payment = t.payment
            where t.minor > coalesce(s.altogether, 0) and not is_corrected(t.payment) and not exists (
                select from arrival a where a.payment = t.payment and a.outcome = 'taken-back' and a.flow = 'refunded-so-far')
            """;

    private static final String LINES = """
            select l.import || ' line ' || l.number as key, 'an arrival of its provider' as expected,
                   coalesce(a.provider, 'none') as found
            from import_line l join payment_import i on i.id = l.import left join arrival a on a.id = l.arrival
            where a.provider is distinct from i.provider
            """;

    private static final String BOOKED = """
            select a.id::text as key, case when a.flow in ('payment', 'returned-refund') then a.amount_minor else -a.amount_minor end || ' '
                       || a.currency || ' more in ' || h.account as expected, 'not booked so' as found
            from arrival a cross join lateral (select case a.provider %s else 'assets:bank:main' end as account) h
            where a.outcome = 'booked' and not exists (
                select from posting p join ledger_transaction t on t.id = p.transaction
                where t.id = a.transaction and t.subject = a.id and p.account = h.account and p.currency = a.currency
                    and p.amount_minor = case when a.flow in ('payment', 'returned-refund') then a.amount_minor else -a.amount_minor end)
            """.formatted(Receipt.HOLDERS.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(holder -> "when '" + holder.getKey() + "' then '" + holder.getValue() + "'")
            .collect(Collectors.joining(" ")));

    private static final String STANDING = """
            select t.id::text as key, 'reversed unless an arrival is booked by it' as expected,
                   case when r.id is null then 'arrival ' || a.id || ' is ' || a.outcome else 'reversed' end as found
            from ledger_transaction t join arrival a on a.id = t.subject left join ledger_transaction r on r.reverses = t.id
            where t.reverses is null and (a.transaction is not distinct from t.id) = (r.id is not null)
            """;

    private static final String RULED = """
            select a.id::text as key, 'a reason' as expected, 'none' as found
            from arrival a
            where (a.outcome = 'dismissed' or a.mismatch = 'reopened') and not exists (
                select from arrival_ruling r where r.arrival = a.id
                    and r.kind = case when a.outcome = 'dismissed' then 'dismissed' else 'reopened' end)
            """;

    private static final String CORRECTED = """
            select coalesce(r.id, f.id)::text as key, 'a payment taken back, and an arrival opened again' as expected,
                   case when r.id is null then 'payment ' || f.payment || ' corrected' else 'payment ' || r.payment
                       || ' not corrected' end as found
            from (select * from arrival_ruling where payment is not null) r
            full join (select * from refund where kind = 'correction') f on f.payment = r.payment
            where r.id is null or f.id is null
            """;

    private static String listed(Stream<String> names) {
        return names.sorted().collect(Collectors.joining("', '", "'", "'"));
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.sql("providers.matched-is-one-payment", "arrival", MATCHED),
                Invariant.sql("providers.statement-adds-up", "imported_statement", SUMS),
                Invariant.sql("providers.taken-back-is-refunded", "arrival", TAKEN_BACK),
                Invariant.sql("providers.taken-back-of-its-payer", "arrival", OF_ITS_PAYER),
                Invariant.sql("providers.went-back-as-told", "payment", ChargeRules.WENT_BACK),
                Invariant.sql("providers.no-gift-that-went-again", "payment", ChargeRules.NO_GIFT),
                Invariant.sql("providers.no-more-than-told", "payment", ON_ITS_WORD),
                Invariant.sql("providers.no-more-than-a-provider-told", "payment", ChargeRules.ON_A_PROVIDERS_WORD),
                Invariant.sql("providers.line-of-an-arrival", "import_line", LINES),
                Invariant.sql("providers.payout-booked", "arrival", PAID_OUT),
                Invariant.sql("providers.payout-to-the-bank", "arrival", PAID_OUT_TO),
                Invariant.sql("providers.booked-where-it-is-held", "arrival", BOOKED),
                Invariant.sql("providers.booking-stands", "ledger_transaction", STANDING),
                Invariant.sql("providers.ruled-with-a-reason", "arrival", RULED),
                Invariant.sql("providers.reopened-is-corrected", "arrival_ruling", CORRECTED),
                Invariant.told("arrival_ruling", "x.kind = 'dismissed'", "arrival.dismissed"),
                Invariant.told("arrival_ruling", "x.kind = 'reopened'", "arrival.reopened"),
                Invariant.told(
                        "ledger_transaction",
                        "x.reverses is null and exists (select from arrival a where a.id = x.subject)",
                        "arrival.booked"),
                Invariant.told("payment_import", "true", "import.recorded"));
    }
}
