package coop.rochdale.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    private final ClientAddress direct = new ClientAddress(List.of());
    private final ClientAddress behindProxies =
            new ClientAddress(List.of("10.0.0.0/8", " 192.0.2.7", "2001:db8:ffff::/48"));

    @Test
    void takesAHouseholdForOneAddress() {
        assertThat(of("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(of("2001:db8:1:2:3:4:5:6")).isEqualTo(of("2001:db8:1:2::1"));
        assertThat(of("2001:db8:1:2::1")).isNotEqualTo(of("2001:db8:1:3::1"));
        assertThat(of("fe80::1%eth0")).isEqualTo(of("fe80::2"));
        assertThat(of("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(of("not an address")).isEqualTo("not an address");
    }

    @Test
    void believesNobodyWithoutATrustedProxy() {
        assertThat(direct.of("192.0.2.7", List.of("198.51.100.1"))).isEqualTo("192.0.2.7");
        assertThat(behindProxies.of("192.0.2.8", List.of("198.51.100.1"))).isEqualTo("192.0.2.8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            198.51.100.1                              | 198.51.100.1
            198.51.100.1:4711                         | 198.51.100.1
            203.0.113.9, 198.51.100.1                 | 198.51.100.1
            203.0.113.9, 198.51.100.1, 10.1.2.3       | 198.51.100.1
            203.0.113.9,198.51.100.1,2001:db8:ffff::1 | 198.51.100.1
            10.1.2.3, 10.4.5.6                        | 10.1.2.3
            198.51.100.1, unknown                     | 192.0.2.7
            198.51.100.1, dead.beef                   | 192.0.2.7
            198.51.100.1, 300.1.1.1                   | 192.0.2.7
            198.51.100.1, unknown, 10.1.2.3           | 10.1.2.3
            [2001:db8:1:2::1]:4711                    | 20010db800010002
            2001:db8:1:2::1                           | 20010db800010002
            """)
    void takesTheLastAddressThatIsNoTrustedProxys(String forwardedFor, String client) {
        assertThat(behindProxies.of("192.0.2.7", List.of(forwardedFor))).isEqualTo(client);
    }

    @Test
    void readsSeveralLinesInTheirOrder() {
        assertThat(behindProxies.of("192.0.2.7", List.of("203.0.113.9", "198.51.100.1, 10.1.2.3")))
                .isEqualTo("198.51.100.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "1:2/4", "/8", "300.0.0.1", ".:"})
    void refusesWhatIsNoBlockOfAddresses(String text) {
        assertThatThrownBy(() -> new ClientAddress(List.of(text))).isInstanceOf(IllegalArgumentException.class);
    }

    private String of(String peer) {
        return direct.of(peer, List.of());
    }
}
