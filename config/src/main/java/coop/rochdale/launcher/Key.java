package coop.rochdale.launcher;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Every setting there is: an environment variable, and for the server the MicroProfile Config property of the same
 * words in lower case with dots ({@code ROCHDALE_DB_URL} is {@code rochdale.db.url}). The README's table is made here.
 */
enum Key {
    ROCHDALE_PORT(Kind.PORT, "8080", "Port the server answers on."),
    ROCHDALE_BIND(Kind.HOST, "127.0.0.1", "Address the server listens on; `0.0.0.0` opens it to the network."),
    ROCHDALE_PUBLIC_URL(Kind.URL, "", "Address others reach the server by; without it `http://localhost:<port>`."),
    ROCHDALE_ISSUER(Kind.URL, "", "`iss` of access tokens; without it the public address."),
    ROCHDALE_DATA(
            Kind.PATH, "", "Data directory: database, keys, logs. Without it `.rochdale` in the project's directory."),
    ROCHDALE_DB_URL(Kind.JDBC, "", "A PostgreSQL (15 or newer) of your own; then no database is started."),
    ROCHDALE_DB_USER(Kind.TEXT, "", "User in that database."),
    ROCHDALE_DB_PASSWORD(Kind.TEXT, "", "Password in that database."),
    ROCHDALE_DB_PORT(
            Kind.PORT_OR_FREE,
            "0",
            "Port of the database Rochdale starts itself; 0 takes any free one, and then the same again."),
    ROCHDALE_DB_SECONDS(
            Kind.SECONDS,
            "4",
            "How long the database may take to let a connection in, or to answer, before it counts as away."),
    ROCHDALE_FOUNDER_HANDLE(
            Kind.HANDLE, "", "Handle of the founder, who is employed as founding steward at the first start."),
    ROCHDALE_FOUNDER_PASSWORD(
            Kind.TEXT, "", "The founder's password; without one a set-up token is printed, to be claimed once."),
    ROCHDALE_FOUNDER_PASSWORD_FILE(Kind.PATH, "", "File whose first line is the founder's password."),
    ROCHDALE_CHARTER(
            Kind.CLAUSES,
            "",
            "The founding act's clauses where they differ from the defaults: `voting.period=PT10S,deliberation.period=PT0S`."),
    ROCHDALE_CURRENCY(Kind.CURRENCY, "USD", "Currency of the co-op, fixed by the founding act."),
    ROCHDALE_BANK_NAME(
            Kind.TEXT, "", "Holder of the co-op's bank account, as a transfer names it; at most 70 characters."),
    ROCHDALE_BANK_IBAN(
            Kind.IBAN,
            "",
            "IBAN of that account; statements of any other are refused. Without it any account's are taken."),
    ROCHDALE_BANK_BIC(Kind.BIC, "", "BIC of that account's bank, where one is asked for."),
    ROCHDALE_STRIPE_KEY(
            Kind.TEXT, "", "Secret key of the co-op's account at Stripe, by which members are sent there to pay."),
    ROCHDALE_STRIPE_WEBHOOK_SECRET(
            Kind.TEXT, "", "Signing secret of the endpoint `/api/v1/payments/providers/stripe` at Stripe."),
    ROCHDALE_STRIPE_URL(Kind.URL, "https://api.stripe.com", "Where Stripe is."),
    ROCHDALE_KOFI_TOKEN(
            Kind.TEXT, "", "Verification token of the webhook `/api/v1/payments/providers/ko-fi` at Ko-fi."),
    ROCHDALE_SMTP_HOST(
            Kind.HOST,
            "",
            "Mail server that notices are handed to; without one members are told by `GET /me/notices` alone."),
    ROCHDALE_SMTP_PORT(Kind.PORT, "587", "Port of that mail server."),
    ROCHDALE_SMTP_SECURITY(
            Kind.SMTP_SECURITY,
            "starttls",
            "How the way there is kept from others: `starttls`, `tls`, or `none`, for a mail server on this machine."),
    ROCHDALE_SMTP_USER(Kind.TEXT, "", "User at that mail server; without one nobody signs in there."),
    ROCHDALE_SMTP_PASSWORD(Kind.TEXT, "", "Password at that mail server."),
    ROCHDALE_MAIL_FROM(
            Kind.MAILBOX, "", "Whom mails are from, with the co-op's name: `Our Co-op <dues@coop.example>`."),
    ROCHDALE_TIME_ZONE(Kind.ZONE, "UTC", "Time zone in which mails tell the time; days begin in UTC all the same."),
    ROCHDALE_TOKEN_SECONDS(Kind.SECONDS, "900", "How long an access token is good."),
    ROCHDALE_CORS_ORIGINS(Kind.ORIGINS, "*", "Web origins whose pages may call the API."),
    ROCHDALE_REQUESTS_PER_MINUTE(Kind.COUNT, "3000", "Requests one client may make a minute; 0 lifts the limit."),
    ROCHDALE_TRUSTED_PROXIES(
            Kind.NETWORKS,
            "",
            "Reverse proxies in front of this server, whose `X-Forwarded-For` says where a request comes from; without any the header is not read."),
    ROCHDALE_DAILY_BILLING(
            Kind.SWITCH,
            "on",
            "Whether each day in UTC begins a billing run; `off` leaves all of them to `POST /billing-runs`."),
    ROCHDALE_MONTHLY_PAYROLL(
            Kind.SWITCH,
            "on",
            "Whether payroll runs by itself once the clause `payroll.day` of a month has come; `off` leaves all of it to `POST /payroll-runs`."),
    ROCHDALE_HEAP(Kind.MEMORY, "512m", "Memory the server's heap may take."),
    ROCHDALE_JAVA_OPTIONS(Kind.TEXT, "", "More options for the server's Java, separated by spaces."),
    ROCHDALE_READY_SECONDS(Kind.SECONDS, "120", "How long a start may take before it is given up.");

    private final Kind kind;
    private final String byDefault;
    private final String meaning;

    Key(Kind kind, String byDefault, String meaning) {
        this.kind = kind;
        this.byDefault = byDefault;
        this.meaning = meaning;
    }

    Kind kind() {
        return kind;
    }

    /** Empty when the setting may be absent. */
    String byDefault() {
        return byDefault;
    }

    String meaning() {
        return meaning;
    }

    /** The table of the README. */
    static String markdown() {
        return Arrays.stream(values())
                .map(key -> "| `%s` | %s | %s | %s |%n"
                        .formatted(
                                key,
                                key.kind.word(),
                                key.byDefault.isEmpty() ? "" : "`" + key.byDefault + "`",
                                key.meaning))
                .collect(Collectors.joining("", "| key | type | default | meaning |\n|---|---|---|---|\n", ""));
    }

    /** The same for a terminal. */
    static String plain() {
        return Arrays.stream(values())
                .map(key -> "  %-31s %s%s%n"
                        .formatted(
                                key,
                                key.meaning.replace("`", ""),
                                key.byDefault.isEmpty() ? "" : " Default " + key.byDefault + "."))
                .collect(Collectors.joining());
    }
}
