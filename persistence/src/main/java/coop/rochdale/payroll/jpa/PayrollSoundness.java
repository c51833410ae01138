package coop.rochdale.payroll.jpa;

import coop.rochdale.kernel.jpa.Invariant;
import coop.rochdale.kernel.jpa.Soundness;
import java.util.List;

/** Everybody has the payslips their work earned, once each, and the books owe what these say. */
public final class PayrollSoundness implements Soundness {

    private static final String ONCE = """
            select employment || ' ' || month as key, 'one payslip of that month' as expected, count(*) || ' of them' as found
            from payslip group by employment, month having count(*) > 1
            """;

    private static final String ADDS_UP = """
            select s.id::text as key, 'lines that sum to ' || s.gross_minor as expected,
                   coalesce('lines that sum to ' || sum(l.amount_minor), 'no lines') as found
            from payslip s left join payslip_line l on l.payslip = s.id
            group by s.id, s.gross_minor having sum(l.amount_minor) is distinct from s.gross_minor
            """;

    /** Months before the last payslip's cannot change any more; that one may, and the next payslip puts it right. */
    private static final String EARNED = """
            select s.employment || ' ' || m.month as key, 'said ' || m.earned as expected, 'said ' || m.said as found
            from (select employment, max(month) as latest, max(number) as number from payslip group by employment) s
            join employment e on e.id = s.employment
            cross join lateral (select worked_days(e.starts_at, e.ends_at) as worked) d
            cross join lateral (
                select each::date as month, wages_earned(e.id, e.position, d.worked, each::date, null) as earned,
                       coalesce((select sum(l.amount_minor) from payslip p join payslip_line l on l.payslip = p.id
                                 where p.employment = e.id and l.month = each::date), 0) as said
                from generate_series(month_start(lower(d.worked))::timestamp,
                                     (s.latest - interval '1 month')::timestamp, interval '1 month') each) m
            where m.earned <> m.said
              and not exists (select from worked_hours h where h.employment = e.id and month_start(h.worked_on) = m.month
                              and h.attested_at is not null and h.last_payslip >= s.number)
            """;

    private static final String TOLD = """
            select coalesce(s.id::text, n.about) as key, 'its worker told of its month, once' as expected,
                   case when s.id is null then 'somebody told of none of theirs' else 'told ' || count(n.id) || ' times' end as found
            from (select p.id, e.account, to_char(p.month, 'YYYY-MM') as month
                  from payslip p join employment e on e.id = p.employment) s
            full join (select id, account, about, facts ->> 'month' as month from notice where kind = 'payslip-ready') n
                on n.about = s.id::text and n.account = s.account and n.month = s.month
            group by s.id, n.about having count(s.id) <> 1 or count(n.id) <> 1
            """;

    /** Recounted from the first day of everybody, whatever was settled since. */
    private static final String RESERVED = """
            select 'reserved for wages' as key, r.recounted::text as expected, r.reserved::text as found
            from (select wages_reserved(n.now) as reserved, wages_waiting(n.today) + (
                      select coalesce(sum(greatest(o.open, 0)), 0)
                      from employment e
                      cross join lateral (select bound_days(
                          e.starts_at, e.ends_at, e.notice_period::interval, n.now) as worked) d
                      cross join lateral (
                          select sum(wages_earned(e.id, e.position, d.worked, each::date, n.today)) - coalesce((
                                     select sum(l.amount_minor) from payslip s join payslip_line l on l.payslip = s.id
                                     where s.employment = e.id), 0) as open
                          from generate_series(month_start(lower(d.worked))::timestamp,
                                               month_start(upper(d.worked) - 1)::timestamp, interval '1 month') each) o
                      where not isempty(d.worked)) as recounted
                  from (select now, (now at time zone 'UTC')::date as today from (select rochdale_now() as now) c) n) r
            where r.reserved <> r.recounted
            """;

    private static final String OWED = """
            select s.id::text as key, s.gross_minor || ' on expenses:wages, owed' as expected,
                   coalesce(b.spent, 0) || ', and ' || coalesce(b.owed, 0) || ' owed' as found
            from payslip s cross join lateral (
                select sum(p.amount_minor) filter (where account = 'expenses:wages') as spent,
                       -sum(p.amount_minor) filter (where account = 'liabilities:wages') as owed
                from ledger_transaction t join posting p on p.transaction = t.id
                where t.id = s.transaction and t.subject = s.id) b
            where b.spent is distinct from s.gross_minor or b.owed is distinct from s.gross_minor
            """;

    private static final String AGREE = """
            select 'liabilities:wages' as key, sum(owed)::text as expected, sum(booked)::text as found
            from (select gross_minor as owed, 0 as booked from payslip
                  union all
                  select -amount_minor, 0 from wage_payment where taken_back_at is null
                  union all
                  select 0, -amount_minor from posting where account = 'liabilities:wages') sums
            having sum(owed) <> sum(booked)
            """;

    private static final String PAID = """
            select s.id::text as key, 'at most ' || s.gross_minor || ' paid' as expected, sum(p.amount_minor) || ' paid' as found
            from payslip s join wage_payment p on p.payslip = s.id and p.taken_back_at is null
            group by s.id, s.gross_minor having sum(p.amount_minor) > s.gross_minor
            """;

    private static final String PAYMENT_BOOKED = """
            select w.id::text as key, w.amount_minor || ' from the bank, owed no more' as expected,
                   coalesce(b.left_bank, 0) || ', and ' || coalesce(b.owed, 0) || ' owed no more' as found
            from wage_payment w cross join lateral (
                select -sum(p.amount_minor) filter (where account = 'assets:bank:main') as left_bank,
                       sum(p.amount_minor) filter (where account = 'liabilities:wages') as owed
                from ledger_transaction t join posting p on p.transaction = t.id
                where t.id = w.transaction and t.subject = w.payslip) b
            where b.left_bank is distinct from w.amount_minor or b.owed is distinct from w.amount_minor
            """;

    private static final String TAKEN_BACK = """
            select w.id::text as key, case when w.reversal is null then 'not reversed' else 'reversed by ' || w.reversal end as expected,
                   coalesce('reversed by ' || t.id, 'not reversed') as found
            from wage_payment w left join ledger_transaction t on t.reverses = w.transaction
            where w.reversal is distinct from t.id
            """;

    private static final String ON_ITS_WAY = """
            select payslip::text as key, 'on its way in one file' as expected, 'in ' || count(*) || ' of them' as found
            from transfer where dropped_at is null group by payslip having count(*) > 1
            """;

    /** Left out is only what could not be recorded any more: more than was owed by then, or with a reference that was taken. */
    private static final String EXECUTED = """
            select t.file || ' ' || t.payslip as key, 'recorded as paid with its file' as expected, 'not recorded' as found
            from transfer_execution x join transfer t on t.file = x.id join payslip s on s.id = t.payslip
            cross join lateral (
                select coalesce(sum(w.amount_minor) filter (where not w.now), 0) as paid,
                       coalesce(bool_or(w.now and w.amount_minor = t.amount_minor), false) as recorded,
                       coalesce(bool_or(not w.now and w.reference = x.reference), false) as taken
                from (select p.*, p.recorded_at = x.recorded_at and p.reference = x.reference as now
                      from wage_payment p
                      where p.payslip = t.payslip and p.recorded_at <= x.recorded_at
                        and (p.taken_back_at is null or p.taken_back_at >= x.recorded_at)) w) w
            where (t.dropped_at is null or t.dropped_at > x.recorded_at)
              and not w.recorded and not w.taken and w.paid + t.amount_minor <= s.gross_minor
            """;

    private static final String STILL_OWED = """
            select coalesce(s.id, o.payslip)::text as key, coalesce(s.owed, 0) || ' owed' as expected, coalesce(o.owed_minor, 0) || ' owed' as found
            from (select p.id, p.gross_minor - coalesce(sum(w.amount_minor), 0) as owed
                  from payslip p left join wage_payment w on w.payslip = p.id and w.taken_back_at is null
                  group by p.id, p.gross_minor) s
            full join payslip_owed o on o.payslip = s.id
            where coalesce(s.owed, 0) <> coalesce(o.owed_minor, 0)
            """;

    private static final String FOLLOWS = """
            select id::text as key, 'a later month than ' || earlier as expected, month::text as found
            from (select id, month, lag(month) over (partition by employment order by number) as earlier from payslip) s
            where month <= earlier
            """;

    private static final String FORESEEN = """
            select h.employment || ' ' || month_start(h.worked_on) as key, 'hours that others attested, as many as foreseen' as expected,
                   sum(h.minutes) || ' minutes' as found
            from worked_hours h join employment e on e.id = h.employment
            left join lateral (
                select coalesce(max(hours), 0) as hours from position_salary where position = e.position and per = 'hour') s on true
            where h.attested_at is not null and h.ended_at is null
            group by h.employment, month_start(h.worked_on)
            having bool_or(h.attested_by = e.account) or sum(h.minutes) > 60 * max(s.hours)
            """;

    private static final String COUNTED = """
            select r.id::text as key, r.payslips || ' payslips' as expected, count(s.id) || ' of them' as found
            from payroll_run r left join payslip s on s.run = r.id
            group by r.id, r.payslips having count(s.id) <> r.payslips
            """;

    private static final String REACHED = """
            select s.id::text as key, 'an employment that its run reached, of its month' as expected,
                   coalesce('number ' || e.number || ' of ' || r.reached || ', ' || s.month || ' of ' || r.month, 'no run') as found
            from payslip s join employment e on e.id = s.employment left join payroll_run r on r.id = s.run
            where r.id is null or e.number > r.reached or s.month <> r.month
            """;

    /** Days before that of the run are over: whoever had earned something on them by then has that payslip, or a later one. */
    private static final String MISSED = """
            select e.id || ' ' || r.month as key, 'a payslip' as expected, 'none of that month or a later one' as found
            from payroll_run r join employment e on e.number <= r.last
            where r.finished_at is not null
              and not exists (select from payslip s where s.employment = e.id and s.month >= r.month)
              and (select sum(o.amount_minor) from wages_open(e.id, e.position, worked_days(e.starts_at, e.ends_at)
                       * daterange(null, (r.started_at at time zone 'UTC')::date), r.month, null) o) > 0
              and not exists (select from worked_hours h where h.employment = e.id
                              and greatest(h.attested_at, h.ended_at) >= r.started_at)
            """;

    private static final String FINISHED = """
            select id::text as key,
                   case when reached >= last then 'finished' else 'not finished at ' || reached || ' of ' || last end as expected,
                   coalesce('finished at ' || finished_at, 'not finished') as found
            from payroll_run where last > 0 and (finished_at is not null) <> (reached >= last)
            """;

    private static final String MONTHLY = """
            select month::text as key, 'one run of the clock' as expected, count(*) || ' of them' as found
            from payroll_run where started_by is null group by month having count(*) > 1
            """;

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.sql("payroll.payslip-once", "payslip", ONCE),
                Invariant.sql("payroll.payslip-adds-up", "payslip", ADDS_UP),
                Invariant.sql("payroll.said-as-earned", "payslip_line", EARNED),
                Invariant.sql("payroll.reserved-as-earned", "employment", RESERVED),
                Invariant.sql("payroll.payslip-booked", "payslip", OWED),
                Invariant.sql("payroll.payslip-told", "payslip", TOLD),
                Invariant.sql("payroll.payslips-in-turn", "payslip", FOLLOWS),
                Invariant.sql("payroll.owed-as-not-paid", "payslip_owed", STILL_OWED),
                Invariant.sql("payroll.paid-as-said", "wage_payment", PAID),
                Invariant.sql("payroll.payment-booked", "wage_payment", PAYMENT_BOOKED),
                Invariant.sql("payroll.payment-taken-back", "wage_payment", TAKEN_BACK),
                Invariant.sql("payroll.transfer-on-its-way-once", "transfer", ON_ITS_WAY),
                Invariant.sql("payroll.transfers-executed", "transfer", EXECUTED),
                Invariant.sql("payroll.books-agree", "posting", AGREE),
                Invariant.sql("payroll.hours-as-foreseen", "worked_hours", FORESEEN),
                Invariant.sql("payroll.run-counted", "payroll_run", COUNTED),
                Invariant.sql("payroll.run-reached", "payslip", REACHED),
                Invariant.sql("payroll.run-missed-nobody", "employment", MISSED),
                Invariant.sql("payroll.run-finished", "payroll_run", FINISHED),
                Invariant.sql("payroll.run-once-a-month", "payroll_run", MONTHLY),
                Invariant.toldByAlias("worked_hours", "true", "hours.logged"),
                Invariant.toldByAlias("worked_hours", "x.attested_at is not null", "hours.attested"),
                Invariant.toldByAlias(
                        "worked_hours", "x.ended_at is not null and x.attested_at is null", "hours.withdrawn"),
                Invariant.toldByAlias(
                        "worked_hours", "x.ended_at is not null and x.attested_at is not null", "hours.corrected"),
                Invariant.told("payslip", "true", "payslip.issued"),
                Invariant.told("transfer_file", "true", "transfers.written"),
                Invariant.told("transfer_execution", "true", "transfers.executed"),
                Invariant.told("payroll_run", "true", "payroll.started"),
                Invariant.told("payroll_run", "x.finished_at is not null", "payroll.finished"));
    }
}
