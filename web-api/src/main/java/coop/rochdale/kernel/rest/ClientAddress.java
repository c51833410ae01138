package coop.rochdale.kernel.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * Where a request comes from, as far as one person or household is concerned. Behind a proxy that the operator trusts it is
 * the last address in {@code X-Forwarded-For} that is no trusted proxy's; anybody else's header is not believed, for it
 * would make everyone whoever they like.
 */
@ApplicationScoped
public class ClientAddress {

    private static final Pattern COMMA = Pattern.compile(",");
    /** Some proxies add the port, and then brackets to an IPv6 address. */
    private static final Pattern HOP = Pattern.compile("\\[([^]]*)](?::[0-9]+)?|([^:]*):[0-9]+");

    private static final int HOUSEHOLD_BYTES = 8;

    private List<AddressBlock> trusted;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    ClientAddress() {}

    @Inject
    ClientAddress(Config config) {
        this(config.getOptionalValues("rochdale.trusted.proxies", String.class).orElse(List.of()));
    }

    ClientAddress(List<String> trusted) {
        this.trusted = trusted.stream().map(AddressBlock::of).toList();
    }

    /** An IPv4 address itself; of an IPv6 address the first 64 bits, since one household has all the rest. */
    public String of(HttpServletRequest request) {
        return of(
                request.getRemoteAddr(),
                trusted.isEmpty() ? List.of() : Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    String of(String peer, List<String> forwardedFor) {
        List<String> hops = forwardedFor.stream()
                .flatMap(COMMA::splitAsStream)
                .map(String::strip)
                .toList();
        Optional<InetAddress> client = AddressBlock.address(peer);
        for (int i = hops.size() - 1; i >= 0 && client.filter(this::isTrusted).isPresent(); i--) {
            Optional<InetAddress> before = hop(hops.get(i));
            if (before.isEmpty()) {
                break;
            }
            client = before;
        }
        return client.map(ClientAddress::household).orElse(peer);
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(block -> block.holds(address));
    }

    private static Optional<InetAddress> hop(String text) {
        Matcher withPort = HOP.matcher(text);
        if (!withPort.matches()) {
            return AddressBlock.address(text);
        }
        return AddressBlock.address(withPort.group(1) == null ? withPort.group(2) : withPort.group(1));
    }

    private static String household(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), HOUSEHOLD_BYTES))
                : address.getHostAddress();
    }
}
