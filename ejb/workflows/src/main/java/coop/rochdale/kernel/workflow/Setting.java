package coop.rochdale.kernel.workflow;

import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** A setting as operators mean it: one that is blank is not set. What cannot be right is refused with a sentence that names it. */
public final class Setting {

    private static final int MOST_PORT = 65_535;

    private Setting() {}

    public static Optional<String> of(Config config, String key) {
        return config.getOptionalValue(key, String.class).filter(value -> !value.isBlank());
    }

    /** An address on the web, without a slash at the end. */
    public static Optional<String> address(Config config, String key) {
        return of(config, key).map(Setting::tidy).map(written -> {
            if (!isAddress(written)) {
                throw new IllegalArgumentException(key + ": write an address like https://coop.example");
            }
            return written;
        });
    }

    /** The address others reach this server by: its public one, else the issuer of its tokens if that is an address. */
    public static String ownAddress(Config config) {
        return address(config, "rochdale.public.url")
                .or(() -> of(config, "rochdale.issuer").map(Setting::tidy).filter(Setting::isAddress))
                .orElse("http://localhost:8080");
    }

    private static String tidy(String address) {
        return address.strip().replaceFirst("/+$", "");
    }

    public static Optional<Integer> port(Config config, String key) {
        return of(config, key).map(String::strip).map(written -> {
            int port = written.matches("[0-9]{1,5}") ? Integer.parseInt(written) : 0;
            if (port < 1 || port > MOST_PORT) {
                throw new IllegalArgumentException(key + ": write a whole number from 1 to " + MOST_PORT);
            }
            return port;
        });
    }

    private static boolean isAddress(String written) {
        try {
            URI uri = URI.create(written);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
