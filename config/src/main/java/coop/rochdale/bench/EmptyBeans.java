package coop.rochdale.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * As many session beans and resources as an application has, with nothing in them: what the server takes to deploy so many,
 * whoever wrote them.
 *
 * @param beans at most 1,000, as are resources: their names have three digits
 */
record EmptyBeans(int beans, int resources) {

    private static final String TYPES = "coop/rochdale/bench/bare/";
    private static final String NUMBER = "000";

    /** How many an application has, in its own classes and in its libraries. */
    static EmptyBeans likeThoseOf(Path war) throws IOException {
        int[] found = new int[2];
        try (InputStream file = Files.newInputStream(war)) {
            count(file, found);
        }
        return new EmptyBeans(found[0], found[1]);
    }

    private static void count(InputStream archive, int[] found) throws IOException {
        ZipInputStream zip = new ZipInputStream(archive);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(".jar")) {
                count(zip, found);
            } else if (entry.getName().endsWith(".class")) {
                // The name of an annotation stands in the class as it is.
                String type = text(zip.readAllBytes());
                found[0] +=
                        type.contains("Ljakarta/ejb/Stateless;") || type.contains("Ljakarta/ejb/Singleton;") ? 1 : 0;
                found[1] += type.contains("Ljakarta/ws/rs/Path;") ? 1 : 0;
            }
        }
    }

    void writeTo(OutputStream war) throws IOException {
        Map<String, String> types = new TreeMap<>();
        types.put(TYPES + "Frame", type("Frame"));
        String bean = type("Bean" + NUMBER);
        for (int number = 0; number < beans; number++) {
            types.put(TYPES + "Bean" + digits(number), bean.replace("Bean" + NUMBER, "Bean" + digits(number)));
        }
        String page = type("Page" + NUMBER);
        for (int number = 0; number < resources; number++) {
            // As long as before, so that the class file stays one.
            types.put(TYPES + "Page" + digits(number), page.replace(NUMBER, digits(number)));
        }
        try (ZipOutputStream zip = new ZipOutputStream(war)) {
            zip.putNextEntry(new ZipEntry("WEB-INF/beans.xml"));
            for (Map.Entry<String, String> type : types.entrySet()) {
                zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + type.getKey() + ".class"));
                zip.write(type.getValue().getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static String digits(int number) {
        return String.format(Locale.ROOT, "%03d", number);
    }

    private static String type(String name) throws IOException {
        String path = "/" + TYPES + name + ".class";
        try (InputStream type = EmptyBeans.class.getResourceAsStream(path)) {
            return text(Objects.requireNonNull(type, path).readAllBytes());
        }
    }

    /** A character for each byte, and back again. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
