package coop.rochdale.stories;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** A running server, seen from outside: its address, its database, its clock, its log. */
interface Server extends AutoCloseable {
    String FOUNDER = "founder";
    String FOUNDER_PASSWORD = "correct-horse-battery";

    /** What every story relies on. Voting lasts long enough that no story is overtaken by the real clock. */
    Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("ROCHDALE_FOUNDER_HANDLE", FOUNDER),
            Map.entry("ROCHDALE_FOUNDER_PASSWORD", FOUNDER_PASSWORD),
            Map.entry("ROCHDALE_CHARTER", "deliberation.period=PT0S,voting.period=PT1H"),
            Map.entry("ROCHDALE_CURRENCY", "USD"),
            Map.entry("ROCHDALE_REQUESTS_PER_MINUTE", "0"),
            Map.entry("ROCHDALE_STRIPE_KEY", StripeStandIn.KEY),
            Map.entry("ROCHDALE_STRIPE_WEBHOOK_SECRET", StripeStandIn.SECRET),
            Map.entry("ROCHDALE_STRIPE_URL", StripeStandIn.ADDRESS),
            Map.entry("ROCHDALE_KOFI_TOKEN", "a-token-of-ko-fi"),
            // Mostly nobody answers there: members of most stories leave no address.
            Map.entry("ROCHDALE_SMTP_HOST", PostOffice.HOST),
            Map.entry("ROCHDALE_SMTP_PORT", Integer.toString(PostOffice.PORT)),
            Map.entry("ROCHDALE_SMTP_SECURITY", "none"),
            Map.entry("ROCHDALE_MAIL_FROM", "Co-op der Geschichten <dues@stories.example>"),
            Map.entry("ROCHDALE_TIME_ZONE", "Europe/Berlin"),
            // Stories put the clock forward, and say themselves when members are asked.
            Map.entry("ROCHDALE_DAILY_BILLING", "off"),
            Map.entry("ROCHDALE_MONTHLY_PAYROLL", "off"),
            // The machine may be slow.
            Map.entry("ROCHDALE_DB_SECONDS", "60"),
            Map.entry("ROCHDALE_READY_SECONDS", "290"));

    /** Without a slash at the end. */
    URI address();

    /** For looking at what must (not) be there, and for the clock; stories change nothing else in it. */
    Connection database() throws SQLException;

    /** All that was logged so far. */
    String log();

    Clock clock();

    @Override
    void close();
}
