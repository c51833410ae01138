package coop.rochdale.charter;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every clause of the charter with its type, bounds, default and meaning (DOMAIN, all sections). */
public enum Clause {
    FRANCHISE_DUAL_MEMBERS(
            "franchise.dual-members",
            Bounds.words("worker", "both"),
            "worker",
            "Where someone votes who is in both bodies: in the worker body only, or in both. Read when a roll is drawn."),
    DUES_MINIMUM(
            "dues.minimum",
            Bounds.money(),
            "4.99",
            "The least a consumer member pays a month, in the co-op's currency."),
    DUES_GRACE(
            "dues.grace",
            Bounds.span("PT0S", "P1Y"),
            "P30D",
            "How long after the last paid period a member still votes."),
    DUES_EXPIRY(
            "dues.expiry",
            Bounds.span("PT1S", "P5Y"),
            "P180D",
            "How long after the last paid period a lapsed membership ends."),
    DUES_LEAD(
            "dues.lead", Bounds.span("PT0S", "P60D"), "P7D", "How long before a period starts its invoice is issued."),
    DUES_NOTICE(
            "dues.notice",
            Bounds.span("PT0S", "P1Y"),
            "P14D",
            "How long before a higher fee is due a member is told of it."),
    DUES_WAIVER("dues.waiver", Bounds.span("PT1S", "P2Y"), "P180D", "How long a waiver of dues lasts; renewable."),
    WAIVER_MODE(
            "waiver.mode",
            Bounds.words("self-declared", "by-treasury", "by-vote"),
            "self-declared",
            "Who grants a waiver: the member by asking, the treasury, or a vote."),
    PROPOSALS_OPEN_LIMIT(
            "proposals.open-limit",
            Bounds.integer(1, 1_000),
            "3",
            "How many proposals one person may have in deliberation or voting at once."),
    PROPOSALS_SECONDS(
            "proposals.seconds",
            Bounds.integer(0, 1_000),
            "0",
            "How many other voting members must second a proposal before voting opens."),
    DELIBERATION_PERIOD(
            "deliberation.period",
            Bounds.span("PT0S", "P90D"),
            "P3D",
            "How long a proposal is discussed before voting opens; a revision starts it anew."),
    DELIBERATION_EXPIRY(
            "deliberation.expiry",
            Bounds.span("PT1S", "P1Y"),
            "P30D",
            "How long a proposal waits for its seconds before it is withdrawn."),
    VOTING_PERIOD("voting.period", Bounds.span("PT1S", "P90D"), "P7D", "How long a vote is open."),
    THRESHOLD_BASE(
            "threshold.base",
            Bounds.words("cast", "roll"),
            "cast",
            "What yes votes are measured against: the yes and no votes cast, or the whole roll."),
    THRESHOLD_SIMPLE(
            "threshold.simple",
            Bounds.fraction("1/2", "99/100"),
            "1/2",
            "Both bodies must exceed this share for a proposal to pass simply."),
    THRESHOLD_OVERRIDE(
            "threshold.override",
            Bounds.fraction("1/2", "99/100"),
            "2/3",
            "The consumers must exceed this share to pass a proposal over the workers."),
    FLOOR_CONSUMER(
            "floor.consumer.yes-share",
            Bounds.fraction("0/1", "1/1"),
            "0/1",
            "The share of the consumer roll that must say yes for a proposal to pass at all."),
    FLOOR_WORKER(
            "floor.worker.yes-share",
            Bounds.fraction("0/1", "1/1"),
            "0/1",
            "The share of the worker roll that must say yes for a proposal to pass simply."),
    ENACTMENT_EXPIRY(
            "enactment.expiry",
            Bounds.span("PT1S", "P1Y"),
            "P30D",
            "How long after its vote a proposal whose enactment failed may be tried again."),
    RESERVE_FLOOR("reserve.floor", Bounds.money(), "0.00", "The money that no measure may spend."),
    BALLOTS_SECRECY(
            "ballots.secrecy",
            Bounds.words("secret", "open"),
            "secret",
            "Whether ballots are secret or show who cast them. Read when a vote opens."),
    PRIVACY_MINIMUM_GROUP(
            "privacy.minimum-group",
            Bounds.integer(2, 1_000),
            "5",
            "The fewest people a published count may stand for."),
    LABOUR_RATE("labour.rate", Bounds.money(), "15.00", "What an hour of attested work counts towards own dues."),
    LABOUR_CAP("labour.cap", Bounds.money(), "20.00", "The most a member's work may count in a month."),
    EXPENSES_APPROVALS(
            "expenses.approvals",
            Bounds.integer(1, 10),
            "2",
            "How many holders of the power treasury approve an expense inside a budget line."),
    PAYROLL_DAY("payroll.day", Bounds.integer(1, 28), "28", "The day of the month on which payroll runs."),
    BOTS_PER_OWNER("bots.per-owner", Bounds.integer(0, 100), "2", "How many bots one member may own."),
    BOTS_REQUESTS(
            "bots.requests-per-minute",
            Bounds.integer(1, 100_000),
            "120",
            "How many requests a bot may send in a minute."),
    BOTS_ADMISSION(
            "bots.admission", Bounds.words("open", "by-vote"), "open", "Who admits a bot: its owner, or a vote.");

    private static final Map<String, Clause> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Clause::key, Function.identity()));

    private final String key;
    private final Bounds bounds;
    private final String standard;
    private final String description;

    Clause(String key, Bounds bounds, String standard, String description) {
        this.key = key;
        this.bounds = bounds;
        this.standard = standard;
        this.description = description;
    }

    public static Optional<Clause> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    public String key() {
        return key;
    }

    public ClauseType type() {
        return bounds.type();
    }

    public Bounds bounds() {
        return bounds;
    }

    public List<String> words() {
        return bounds.words();
    }

    /** The value a co-op starts with unless its configuration says otherwise; money in decimals of a currency with two. */
    public String standard() {
        return standard;
    }

    /** The same in the decimals of this currency. */
    public String standardIn(Currency currency) {
        return bounds.standardIn(standard, currency);
    }

    public String description() {
        return description;
    }
}
