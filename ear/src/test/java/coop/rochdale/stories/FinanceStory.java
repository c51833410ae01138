package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** What is free to spend, told as it changes: three members pay 4.99 each, hire somebody, and see what that does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FinanceStory {

    private Server server;
    private Api people;
    private Coop coop;
    private String position = "";

    @BeforeAll
    void aCoopOfItsOwn() {
        server = LaunchedServer.start(Map.of());
        people = Api.of(server.address(), "funds");
        coop = Coop.of(people, server.clock(), "ada", "bo", "cy");
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    @Order(1)
    void whatCameInIsFree() {
        Answer finances = finances();
        assertThat(amounts(finances, "freeFunds", "reserved", "liquid", "liabilities", "monthlyIncome"))
                .containsExactly("14.97", "0.00", "14.97", "0.00", "14.97");
        assertThat(amounts(finances, "monthlyCommitments")).containsExactly("0.00");
        assertThat(finances.number("runwayMonths")).isEqualTo(1_200);
        assertThat(finances.list("byMonth").stream()
                        .map(month -> month.getJsonObject("income").getString("amount")))
                .contains("14.97");
        assertThat(finances.text("/byMonth/0/liquid/amount")).isEqualTo("14.97");
        assertThat(finances.body()).doesNotContain("null");
    }

    @Test
    @Order(2)
    void aProposalSaysBeforeTheVoteWhatItCosts() {
        String id = coop.proposed("A gardener", job("10.00", 2), json("kind", "resolution"));

        Answer proposal = people.nobody().get("/proposals/" + id).expect(200);
        assertThat(proposal.text("/price/oneOff/amount")).isEqualTo("0.00");
        assertThat(proposal.text("/price/monthly/amount")).isEqualTo("20.00");
        assertThat(proposal.text("/price/freeFundsBefore/amount")).isEqualTo("14.97");
        assertThat(proposal.text("/price/freeFundsAfter/amount")).isEqualTo("14.97");
        assertThat(proposal.number("/price/runwayBefore")).isEqualTo(1_200);
        // 14.97 lasts two months where 5.03 is missing in each.
        assertThat(proposal.number("/price/runwayAfter")).isEqualTo(2);
        JsonObject line =
                people.nobody().get("/proposals?limit=1").expect(200).items().get(0);
        assertThat(line.getJsonObject("price")).isEqualTo(proposal.at("price").asJsonObject());

        List.of("ada", "bo", "cy").forEach(name -> coop.yes(name, id));
        coop.enacted(id);
        position = people.nobody()
                .get("/positions?limit=100")
                .expect(200)
                .items()
                .get(1)
                .getString("id");
        assertThat(amounts(finances(), "monthlyCommitments", "reserved")).containsExactly("20.00", "0.00");
    }

    @Test
    @Order(3)
    void theWagesOfANoticePeriodAreReservedForWhoIsEmployed() {
        people.as("gus")
                .post("/positions/" + position + "/applications", json("statement", "I like it green."))
                .expect(201);
        String account = people.as("gus").get("/me").expect(200).text("/account/id");
        String hiring = coop.proposed(
                "Hire Gus", json("kind", "appoint", "position", position, "account", account, "start", "2026-01-01"));
        List.of("ada", "bo", "cy").forEach(name -> coop.yes(name, hiring));
        Answer law = coop.enacted(hiring);
        BigDecimal bound = new BigDecimal(law.text("/price/reservedForWages/amount"));
        // What a month of notice comes to is another day's amount by the end of the vote.
        assertThat(bound).isBetween(new BigDecimal("9.00"), new BigDecimal("11.00"));
        assertThat(law.text("/price/oneOff/amount")).isEqualTo("0.00");
        assertThat(new BigDecimal(law.text("/price/freeFundsAfter/amount")))
                .isEqualTo(new BigDecimal("14.97").subtract(bound));

        Answer finances = finances();
        // A month's notice from some day on: the rest of this month, this day included, and the beginning of the next.
        assertThat(new BigDecimal(amounts(finances, "reserved").get(0)))
                .isBetween(new BigDecimal("9.00"), new BigDecimal("11.00"));
        assertThat(finances.text("/reservedFor/wages/amount")).isEqualTo(finances.text("/reserved/amount"));
        assertThat(amounts(finances, "liquid")).containsExactly("14.97");
    }

    /** Two acts that both passed cannot promise the same money, whichever comes first. */
    @Test
    @Order(4)
    void whatIsReservedForWagesIsNotPromisedAgain() {
        BigDecimal free = new BigDecimal(amounts(finances(), "freeFunds").get(0));
        String id = coop.proposed(
                "A raise that nobody can pay",
                raise("40.00", server.clock().today().toString()));
        List.of("ada", "bo", "cy").forEach(name -> coop.yes(name, id));

        Answer failed = coop.closed(id);

        assertThat(failed.text("state")).isEqualTo("failed");
        assertThat(failed.text("/failure/code")).isEqualTo("budgets.short-of-funds");
        assertThat(new BigDecimal(amounts(finances(), "freeFunds").get(0)))
                .as("but for the days that Gus worked while they voted")
                .isBetween(free.subtract(new BigDecimal("3.00")), free);
    }

    @Test
    @Order(5)
    void twoChangesOfOneSalaryArePricedOneAfterTheOther() {
        String soon = server.clock().today().plusDays(10).toString();
        String later = server.clock().today().plusDays(40).toString();
        String id = coop.proposed("Two raises", raise("12.00", soon), raise("13.00", later));

        assertThat(people.nobody().get("/proposals/" + id).expect(200).text("/price/monthly/amount"))
                .isEqualTo("6.00");
    }

    private Answer finances() {
        return people.nobody().get("/finances").expect(200);
    }

    private static List<String> amounts(Answer answer, String... names) {
        return java.util.Arrays.stream(names)
                .map(name -> answer.text("/" + name + "/amount"))
                .toList();
    }

    private JsonObject raise(String amount, String from) {
        return json(
                "kind",
                "change-salary",
                "position",
                position,
                "salary",
                json("amount", amount, "currency", "USD", "per", "month"),
                "from",
                from);
    }

    private static JsonObject job(String monthly, int seats) {
        return json(
                "kind", "create-position",
                "title", "Gardener",
                "description", "Tends the garden.",
                "seats", seats,
                "salary", json("amount", monthly, "currency", "USD", "per", "month"),
                "powers", List.of(),
                "noticePeriod", "P1M");
    }
}
