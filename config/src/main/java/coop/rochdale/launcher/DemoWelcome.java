package coop.rochdale.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one screen that shows a newcomer around the demo. What it names, it asks the server for like anybody else. */
record DemoWelcome(Ground ground) {
    private static final String SCREEN = """

            Rochdale is ready after %1$d s, with a demo co-op: a year of history of people who do not exist.

              look around  %2$s/
              reference    %2$s/docs
              data         %3$s

              sign in as   mira   a consumer member who has not voted yet
                           brann  a worker who has not voted yet; as cashier he approves expenses
                           odo    the treasurer, who records what comes in and pays what is due
              password     %4$s

            Four things to try:

              # What is being voted on
              curl -s '%2$s/api/v1/proposals?state=voting'

              # Two leads at 125 a month: 18 yes, 3 abstentions, 15 %% turnout
              curl -s %2$s/api/v1/proposals/%5$s/tally

              # What it has, what it owes, and how long that lasts
              curl -s %2$s/api/v1/finances

            %6$s
            Ctrl-C stops it; the next ./serve --demo goes on with the same co-op. To begin anew, delete the data.
            """;
    private static final String BALLOT = """
              # Mira votes
              curl -s -X PUT %1$s/api/v1/proposals/%2$s/ballot -H 'Content-Type: application/json' -d '{"choice": "yes"}' \\
                -H "Authorization: Bearer $(curl -s %1$s/api/v1/sessions -H 'Content-Type: application/json' \\
                -d '{"handle": "mira", "password": "%3$s"}' | sed 's/.*"accessToken":"\\([^"]*\\)".*/\\1/')"
            """;
    private static final String OVER = """
              # Every vote of the demo is over by now; Mira may propose something
              curl -s %1$s/api/v1/acts
            """;
    private static final String LEADS = "Two community leads for six months";
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final int PATIENCE_MILLIS = 10_000;

    String text(Duration took) {
        String address = ground.settings().localAddress();
        String leads = first("/api/v1/proposals?state=enacted&q=" + URLEncoder.encode(LEADS, StandardCharsets.UTF_8))
                .orElse("");
        String vote = first("/api/v1/proposals?state=voting")
                .map(open -> BALLOT.formatted(address, open, Demo.PASSWORD))
                .orElseGet(() -> OVER.formatted(address));
        return SCREEN.formatted(took.toSeconds(), address, ground.data().root(), Demo.PASSWORD, leads, vote);
    }

    /** The first id in the answer. */
    private Optional<String> first(String path) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(ground.settings().localAddress() + path).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try (InputStream body = connection.getInputStream()) {
                Matcher id = ID.matcher(new String(body.readAllBytes(), StandardCharsets.UTF_8));
                return id.find() ? Optional.of(id.group(1)) : Optional.empty();
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            throw new Complaint(
                    "The server does not answer %s: see logs/server.log in the data directory.".formatted(path), e);
        }
    }
}
