package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * More consumers than could sign in one by one, since each password takes its time: they are entered by SQL, with a paid
 * month and a session each, and call with tokens signed by the server's own key.
 */
final class Crowd {
    private static final String JOIN = """
            with person as (
                insert into account (id, handle, display_name, since)
                select gen_random_uuid(), 'crowd-' || lpad(n::text, 4, '0'), 'One of many', rochdale_now()
                from generate_series(1, %d) n order by gen_random_uuid() returning id
            ), member as (
                insert into membership (id, account, contribution_minor, currency, interval, anchor, joined_at)
                select gen_random_uuid(), id, 499, 'USD', 'month', rochdale_now()::date, rochdale_now() from person
                returning id, number
            ), paid as (
                insert into paid_period (id, membership, membership_number, covers, granted_at)
                select gen_random_uuid(), id, number,
                       daterange(rochdale_now()::date, rochdale_now()::date + 30), rochdale_now()
                from member
            )
            insert into session (id, account, begun_at, ends_at)
            select gen_random_uuid(), id, rochdale_now(), rochdale_now() + interval '30 days' from person
            """;

    private final Api api;
    private final List<Voter> voters;

    private Crowd(Api api, List<Voter> voters) {
        this.api = api;
        this.voters = voters;
    }

    /** One of them; the handle tells nothing about the account, nor the other way round. */
    record Voter(UUID account, String handle, UUID session, String token) {}

    static Crowd join(LaunchedServer server, Api api, int count) {
        try (Connection database = server.database();
                Statement statement = database.createStatement()) {
            statement.execute(JOIN.formatted(count));
            Mint mint = new Mint(server.data(), api.founder().token());
            List<Voter> voters = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("select a.id, a.handle, s.id as session from account a"
                    + " join session s on s.account = a.id where a.handle like 'crowd-%' order by gen_random_uuid()")) {
                while (row.next()) {
                    UUID account = row.getObject("id", UUID.class);
                    UUID session = row.getObject("session", UUID.class);
                    String handle = row.getString("handle");
                    JsonObject claims =
                            json("sub", account, "upn", handle, "rochdale_session", session, "jti", UUID.randomUUID());
                    voters.add(new Voter(account, handle, session, mint.token(claims)));
                }
            }
            return new Crowd(api, List.copyOf(voters));
        } catch (SQLException | IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** In an order that has nothing to do with any other. */
    List<Voter> voters() {
        return voters;
    }

    Api as(Voter voter) {
        return api.nobody().with("Authorization", "Bearer " + voter.token());
    }

    Answer cast(Voter voter, String proposal, String choice) {
        return as(voter)
                .put("/proposals/" + proposal + "/ballot", json("choice", choice))
                .expect(200);
    }
}
