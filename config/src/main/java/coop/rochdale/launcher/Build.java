package coop.rochdale.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What the build wrote down about itself. */
final class Build {
    private static final Properties WRITTEN = read();

    private Build() {}

    static String version() {
        return WRITTEN.getProperty("version", "");
    }

    static String postgresVersion() {
        return WRITTEN.getProperty("postgres", "");
    }

    private static Properties read() {
        try (InputStream file = Build.class.getResourceAsStream("build.properties")) {
            Properties properties = new Properties();
            properties.load(file);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
