package coop.rochdale.accounts.rest;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Where a request comes from, as far as one person or household is concerned. */
final class Network {

    private static final Pattern NUMERIC = Pattern.compile("[0-9a-fA-F:.]+(%.*)?");
    private static final int PREFIX_BYTES = 8;

    private Network() {}

    /** An IPv4 address itself; of an IPv6 address the first 64 bits, since one household has all the rest. */
    static String of(String address) {
        if (!NUMERIC.matcher(address).matches()) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), PREFIX_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException unreadable) {
            return address;
        }
    }
}
