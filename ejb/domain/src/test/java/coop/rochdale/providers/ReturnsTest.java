package coop.rochdale.providers;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnsTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "refunded-so-far 2, 2",
        "refunded-so-far 2;refunded-so-far 5, 5",
        "refunded-so-far 5;refunded-so-far 5, 5",
        "refunded-so-far 2;returned-payment 8, 10",
        "refund 2;refund 3, 5",
        "returned-payment 4;refunded-so-far 3;refunded-so-far 1, 7"
    })
    void addUpInWhateverOrder(String said, long altogether) {
        List<Movement> movements = new ArrayList<>(Stream.of(said.split(";", -1))
                .filter(one -> !one.isEmpty())
                .map(ReturnsTest::movement)
                .toList());
        Money none = usd(0);
        assertThat(new Returns(movements).altogether(none)).isEqualTo(usd(altogether));
        Collections.reverse(movements);
        assertThat(new Returns(movements).altogether(none)).isEqualTo(usd(altogether));
    }

    @ParameterizedTest
    @CsvSource({
        "refunded-so-far 2;returned-refund 2, 2, 2",
        "refunded-so-far 2;returned-refund 3, 2, 0",
        "returned-refund 2;refunded-so-far 2, 2, 0",
        "refunded-so-far 2;returned-refund 2;refunded-so-far 3, 5, 2",
        "refunded-so-far 2;refunded-so-far 5;returned-refund 2;returned-refund 3;returned-refund 1, 5, 5",
        "refunded-so-far 5;returned-refund 5;refunded-so-far 5;returned-refund 5, 10, 10",
        "returned-payment 5;returned-refund 2, 5, 0"
    })
    void countRefundsThatCameBack(String said, long altogether, long back) {
        Returns returns = new Returns(
                Stream.of(said.split(";", -1)).map(ReturnsTest::movement).toList());
        assertThat(returns.altogether(usd(0))).isEqualTo(usd(altogether));
        assertThat(returns.cameBack(usd(0)).stream().map(Movement::amount).reduce(usd(0), Money::plus))
                .isEqualTo(usd(back));
    }

    private static Movement movement(String said) {
        String[] words = said.split(" ", -1);
        Flow flow = Stream.of(Flow.values())
                .filter(known -> known.word().equals(words[0]))
                .findFirst()
                .orElseThrow();
        return new Movement("stripe", said, flow, usd(Long.parseLong(words[1])), LocalDate.of(2026, 1, 31));
    }

    private static Money usd(long units) {
        return Money.parse(units + ".00", "USD");
    }
}
