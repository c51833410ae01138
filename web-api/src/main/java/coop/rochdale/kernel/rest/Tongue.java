package coop.rochdale.kernel.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The language problems are told in. English is the language of the code; others are in {@code problems/}. */
public enum Tongue {
    ENGLISH(Locale.ENGLISH),
    GERMAN(Locale.GERMAN);

    private static final int LONGEST_HEADER = 500;
    private static final Map<String, Properties> BOOKS = new ConcurrentHashMap<>();

    private final Locale locale;

    Tongue(Locale locale) {
        this.locale = locale;
    }

    /** What the reader prefers among those we speak. */
    public static Tongue of(HttpHeaders headers) {
        return preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The same, for who writes down the caller's language and answers in none. */
    public static Tongue of(HttpServletRequest request) {
        return preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** What {@code Accept-Language} prefers among those we speak; English if it prefers none or cannot be read. */
    static Tongue preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > LONGEST_HEADER) {
            return ENGLISH;
        }
        try {
            List<Locale.LanguageRange> wishes = Locale.LanguageRange.parse(acceptLanguage);
            Locale found = Locale.lookup(wishes, List.of(ENGLISH.locale, GERMAN.locale));
            return GERMAN.locale.equals(found) ? GERMAN : ENGLISH;
        } catch (IllegalArgumentException unreadable) {
            return ENGLISH;
        }
    }

    public Locale locale() {
        return locale;
    }

    /** The sentence of this code in this language; the English one where it was never translated. */
    String sentence(String code, String english) {
        return this == ENGLISH ? english : book(capability(code)).getProperty(code, english);
    }

    /** What a status means, in two or three words. */
    String title(int status) {
        return book("status").getProperty(Integer.toString(status), Integer.toString(status));
    }

    private static String capability(String code) {
        return code.substring(0, Math.max(0, code.indexOf('.')));
    }

    private Properties book(String name) {
        return BOOKS.computeIfAbsent("/problems/" + name + "_" + locale.getLanguage() + ".properties", Tongue::load);
    }

    private static Properties load(String resource) {
        Properties book = new Properties();
        try (InputStream bytes = Tongue.class.getResourceAsStream(resource)) {
            if (bytes != null) {
                book.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return book;
    }
}
