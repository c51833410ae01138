package coop.rochdale.kernel.rest;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One address, or all that share its first bits, as an operator writes them: {@code 192.0.2.1}, {@code 10.0.0.0/8},
 * {@code 2001:db8::/32}.
 */
record AddressBlock(InetAddress first, int bits) {

    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F:.]*");
    private static final int MOST_OF_A_BYTE = 255;

    /** What is neither an address nor a block is refused with an {@link IllegalArgumentException}. */
    static AddressBlock of(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress first = address(parts[0])
                .orElseThrow(() -> new IllegalArgumentException(text + " is no address and no block of addresses"));
        int most = first.getAddress().length * Byte.SIZE;
        int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException(text + " has more bits than its address");
        }
        return new AddressBlock(first, bits);
    }

    /** The address that this text is; a name is none, and is never looked up. */
    static Optional<InetAddress> address(String text) {
        int zone = text.indexOf('%');
        String plain = zone < 0 ? text : text.substring(0, zone);
        boolean four = IPV4.matcher(plain).matches()
                && Arrays.stream(plain.split("\\."))
                        .mapToInt(Integer::parseInt)
                        .allMatch(part -> part <= MOST_OF_A_BYTE);
        if (!four && !IPV6.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(four ? plain : "[" + plain + "]"));
        } catch (UnknownHostException unreadable) {
            return Optional.empty();
        }
    }

    boolean holds(InetAddress address) {
        byte[] ours = first.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 1 << (Byte.SIZE - 1 - bit % Byte.SIZE);
            if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
