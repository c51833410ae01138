package coop.rochdale.stories;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The ledger as it stood when a story began, so that the story can show what it moved. */
final class Books {
    private final Api api;
    private final Map<String, BigDecimal> before;

    Books(Api api) {
        this.api = api.nobody();
        this.before = balances();
    }

    /** One line per account that moved, such as {@code income:dues -5.00 USD}, in the order of their names. */
    List<String> moved() {
        Map<String, BigDecimal> now = balances();
        return Stream.concat(before.keySet().stream(), now.keySet().stream())
                .distinct()
                .sorted()
                .filter(account -> change(now, account).signum() != 0)
                .map(account -> account.replace("/", " " + change(now, account) + " "))
                .toList();
    }

    private BigDecimal change(Map<String, BigDecimal> now, String account) {
        return now.getOrDefault(account, BigDecimal.ZERO.setScale(2))
                .subtract(before.getOrDefault(account, BigDecimal.ZERO.setScale(2)));
    }

    private Map<String, BigDecimal> balances() {
        Map<String, BigDecimal> balances = new TreeMap<>();
        for (JsonObject line : api.get("/ledger/accounts").expect(200).items()) {
            JsonObject balance = line.getJsonObject("balance");
            balances.put(
                    line.getString("account") + "/" + balance.getString("currency"),
                    new BigDecimal(balance.getString("amount")));
        }
        BigDecimal total = balances.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.signum() != 0) {
            throw new AssertionError("the ledger sums to " + total + ": " + balances);
        }
        return balances;
    }
}
