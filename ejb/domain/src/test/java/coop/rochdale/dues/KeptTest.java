package coop.rochdale.dues;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.Money;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What invoices keep of a payment of which a part goes back (rule R18). */
class KeptTest {

    private static final PaymentId PAID = new PaymentId(new UUID(0, 1));
    private static final PaymentId REST = new PaymentId(new UUID(0, 2));

    @ParameterizedTest(name = "of {0}, {1} left, the one that asks on: {2}")
    @CsvSource({
        "5, 5, 0, 5",
        "5, 8, 0, 5",
        "5, 3, 0, 3",
        "5, 3, 1, ''",
        "5 5, 10, 0, 5 5",
        "5 5, 5, 0, 5",
        "5 5, 7, 1, 5 2",
        "5 5, 7, 0, 5",
        "7 3, 5, 1, ''",
        "7 3, 5, 0, 5",
        "2 3 5, 6, 2, 2 3 1",
        "'', 5, 0, ''"
    })
    void staysWithTheEarliest(String settled, long left, int asksOn, String kept) {
        List<Settlement> before = settlements(settled, PAID);
        List<Settlement> after =
                Settlement.kept(before, new Funds(REST, usd(left)), invoice -> invoice.equals(invoice(asksOn)));
        assertThat(after).isEqualTo(settlements(kept, REST));
    }

    private static List<Settlement> settlements(String amounts, PaymentId by) {
        List<String> each = List.of(amounts.split(" ", -1)).stream()
                .filter(amount -> !amount.isEmpty())
                .toList();
        return IntStream.range(0, each.size())
                .mapToObj(i -> new Settlement(invoice(i), by, usd(Long.parseLong(each.get(i)))))
                .toList();
    }

    private static InvoiceId invoice(int number) {
        return new InvoiceId(new UUID(1, number));
    }

    private static Money usd(long units) {
        return Money.parse(units + ".00", "USD");
    }
}
