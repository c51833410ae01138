package coop.rochdale.stories;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The demo's year of money: dues, budgets, expenses, wages, and what went wrong with some of them. */
interface DemoMoney {
    /** Wages are paid three days after they were said. */
    Duration WAGES_TAKE = Duration.ofDays(4);

    Api visitor();

    Api signedIn(String handle);

    @Test
    default void keepsBooksThatAddUp() {
        Map<String, BigDecimal> balances = visitor().get("/ledger/accounts").expect(200).items().stream()
                .collect(toMap(item -> item.getString("account"), item -> amount(item, "balance")));

        assertThat(balances)
                .containsEntry("equity:opening", new BigDecimal("-24000.00"))
                .containsEntry("income:gifts", new BigDecimal("-3600.00"))
                .containsEntry("income:interest", new BigDecimal("-54.60"))
                .containsEntry("expenses:bank-charges", new BigDecimal("13.50"))
                .containsEntry("expenses:finance", new BigDecimal("1850.00"))
                .containsEntry("expenses:tech", new BigDecimal("2186.00"))
                .containsEntry("expenses:community", new BigDecimal("3748.25"))
                .containsEntry("expenses:donations", new BigDecimal("250.00"))
                .containsEntry("expenses:labour", new BigDecimal("31.25"))
                .containsEntry("liabilities:expenses", new BigDecimal("-320.00"));
        assertThat(balances.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isZero();
        assertThat(balances.get("assets:bank:main")).isBetween(new BigDecimal("8000"), new BigDecimal("20000"));
        assertThat(balances.get("liabilities:member-credit")).isBetween(new BigDecimal("-100"), BigDecimal.ZERO);
    }

    @Test
    default void hasBudgetsThatWereNotOverspent() {
        Map<String, String> lines = visitor().get("/budgets").expect(200).items().stream()
                .collect(toMap(
                        line -> line.getString("category"),
                        line -> "%s %s %s"
                                .formatted(amount(line, "amount"), amount(line, "spent"), amount(line, "left"))));

        assertThat(lines)
                .isEqualTo(Map.of(
                        "finance", "5000.00 1850.00 3150.00",
                        "tech", "3000.00 2186.00 814.00",
                        "community", "2000.00 1398.25 601.75",
                        "reserve", "3000.00 0.00 3000.00"));
    }

    @Test
    default void isAsWellOffAsACoopThatLives() {
        Answer finances = visitor().get("/finances").expect(200);

        assertThat(finances.text("/reservedFor/budgets/amount")).isEqualTo("7565.75");
        assertThat(finances.text("/monthlyCommitments/amount")).isEqualTo("1136.00");
        assertThat(new BigDecimal(finances.text("/monthlyIncome/amount"))).isBetween(big("400"), big("1000"));
        assertThat(new BigDecimal(finances.text("/freeFunds/amount"))).isBetween(big("2000"), big("10000"));
        assertThat(finances.number("runwayMonths")).isBetween(5L, 24L);
        assertThat(finances.list("byMonth")).hasSizeBetween(12, 13).allSatisfy(month -> {
            assertThat(amount(month, "liquid")).isPositive();
            assertThat(amount(month, "income")).isNotNegative();
        });
    }

    @Test
    default void holdsExpensesOfEveryEnding() {
        Map<String, Long> states = expenses().stream().collect(groupingBy(item -> item.getString("state"), counting()));
        assertThat(states)
                .isEqualTo(Map.of("paid", 11L, "approved", 1L, "submitted", 1L, "rejected", 1L, "withdrawn", 2L));

        JsonObject fair = expense("The fair: tents, tables and soup");
        assertThat(fair.getJsonArray("payments").getValuesAs(JsonObject.class))
                .extracting(payment -> amount(payment, "amount"))
                .containsExactly(new BigDecimal("450.00"), new BigDecimal("450.00"));
        assertThat(fair.getString("receipt")).isEqualTo("application/pdf");
        assertThat(expense("A coffee machine for the server room").getString("rejection"))
                .contains("kitchen");
        assertThat(expense("Donation").getString("recipient")).isEqualTo("Open Clockwork Library");

        assertThat(expense("Rain barrels for the courtyard").getInt("approvals"))
                .isEqualTo(1);
    }

    @Test
    default void letsItsCashierAcceptTheWorkThatWaits() {
        JsonObject room = expense("Sound insulation of the call room");
        assertThat(amount(room, "paid")).isEqualTo("320.00");
        assertThat(amount(room, "payable")).isZero();
        String path = "/expenses/" + room.getString("id");
        Api cashier = signedIn("brann");

        cashier.ifMatch(cashier.get(path).etag()).post(path + "/approval").expect(200);

        assertThat(amount(expense("Sound insulation of the call room"), "payable"))
                .isEqualTo("320.00");
    }

    @Test
    default void wentBeyondABudgetByAVoteAlone() {
        JsonObject bike = expense("A cargo bike");
        JsonObject named = bike.getJsonArray("proposals").getJsonObject(0);
        Answer law = visitor().get("/proposals/" + named.getString("id")).expect(200);

        assertThat(bike.getString("state")).isEqualTo("paid");
        assertThat(bike.getJsonObject("approval").containsKey("budget")).isFalse();
        assertThat(bike.getJsonObject("approval").getString("act")).isEqualTo(law.text("act"));
        assertThat(law.list("measures").get(0).getString("expense")).isEqualTo(bike.getString("id"));
        assertThat(law.text("state")).isEqualTo("enacted");
        assertThat(law.text("/price/oneOff/amount")).isEqualTo("2350.00");
        JsonObject van =
                expense("A van for the tools").getJsonArray("proposals").getJsonObject(0);
        assertThat(visitor().get("/proposals/" + van.getString("id")).text("state"))
                .isEqualTo("rejected");
    }

    @Test
    default void paidEverybodyEveryMonth() {
        List<JsonObject> payslips = all(signedIn("odo"), "/payslips");
        TreeSet<YearMonth> months = new TreeSet<>();
        payslips.forEach(payslip -> months.add(YearMonth.parse(payslip.getString("month"))));
        BigDecimal said = sum(payslips, "gross");

        assertThat(months).hasSize((int) months.first().until(months.last(), ChronoUnit.MONTHS) + 1);
        assertThat(YearMonth.now(ZoneOffset.UTC).minusMonths(1)).isIn(months);
        assertThat(payslips.stream()
                        .filter(payslip -> Instant.parse(payslip.getString("issuedAt"))
                                .isBefore(Instant.now().minus(WAGES_TAKE))))
                .allSatisfy(payslip -> assertThat(amount(payslip, "owed")).isZero());
        assertThat(said).isGreaterThan(new BigDecimal("5000")).isEqualTo(balance("expenses:wages"));
        assertThat(sum(payslips, "owed")).isEqualTo(balance("liabilities:wages").negate());
        assertThat(payslips).extracting(payslip -> payslip.getString("title")).contains("Cashier", "Treasurer");
        assertThat(signedIn("brann").get("/me/hours?limit=100").items())
                .hasSize(13)
                .extracting(hours -> hours.getString("state"))
                .containsOnlyOnce("logged")
                .contains("attested");
    }

    @Test
    default void sentOnePaymentBackAndHadOneTakenBack() {
        List<JsonObject> events =
                visitor().get("/events?type=payment.refunded").expect(200).items();

        assertThat(events)
                .extracting(event -> event.getJsonObject("data").getString("kind"))
                .containsExactly("refund", "chargeback");
        List<String> reasons = new ArrayList<>();
        for (JsonObject event : events) {
            visitor().get("/ledger/transactions?event=" + event.getInt("seq")).items().stream()
                    .filter(transaction -> transaction.containsKey("reverses"))
                    .forEach(transaction -> reasons.add(transaction.getString("reason")));
        }
        assertThat(reasons)
                .containsExactly("Paid twice by mistake, and sent back.", "The member's bank took the transfer back.");
    }

    @Test
    default void askedForDuesAllTheYear() {
        List<JsonObject> invoices = all(signedIn("mira"), "/me/invoices");
        List<JsonObject> runs = all(signedIn("odo"), "/billing-runs");

        assertThat(invoices).hasSizeBetween(12, 13);
        assertThat(invoices.stream().skip(1))
                .allMatch(invoice -> invoice.getString("status").equals("paid"));
        assertThat(runs).hasSizeGreaterThanOrEqualTo(363);
        assertThat(visitor().get("/dues/summary").list("income")).hasSizeGreaterThanOrEqualTo(11);
        assertThat(signedIn("mira").get("/me/labour").items())
                .extracting(work -> work.getString("state"))
                .containsExactly("attested");
    }

    private List<JsonObject> expenses() {
        return visitor().get("/expenses?limit=100").expect(200).items();
    }

    private JsonObject expense(String title) {
        return expenses().stream()
                .filter(item -> item.getString("title").equals(title))
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal balance(String account) {
        return visitor().get("/ledger/accounts").expect(200).items().stream()
                .filter(item -> item.getString("account").equals(account))
                .map(item -> amount(item, "balance"))
                .findFirst()
                .orElse(new BigDecimal("0.00"));
    }

    /** Page after page. */
    private static List<JsonObject> all(Api reader, String path) {
        List<JsonObject> items = new ArrayList<>();
        Answer page = reader.get(path + "?limit=100").expect(200);
        items.addAll(page.items());
        while (page.has("next")) {
            page = reader.get(path + "?limit=100&cursor=" + page.text("next")).expect(200);
            items.addAll(page.items());
        }
        return items;
    }

    private static BigDecimal sum(List<JsonObject> items, String name) {
        return items.stream().map(item -> amount(item, name)).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static BigDecimal amount(JsonObject item, String name) {
        return new BigDecimal(item.getJsonObject(name).getString("amount"));
    }

    private static BigDecimal big(String number) {
        return new BigDecimal(number);
    }
}
