package coop.rochdale.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.Refusal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemBookTest {

    @Test
    void knowsEveryRefusalOfEveryCapability() throws IOException {
        List<String> declared = refusals().stream().map(Refusal::code).toList();
        assertThat(declared).hasSizeGreaterThan(20);
        assertThat(ProblemBook.entries()).extracting(ProblemBook.Entry::code).containsAll(declared);
    }

    @Test
    void givesEveryReasonACodeOfItsOwn() {
        assertThat(ProblemBook.entries()).extracting(ProblemBook.Entry::code).doesNotHaveDuplicates();
        assertThat(ProblemBook.entries())
                .allSatisfy(entry -> assertThat(entry.code()).matches("[a-z]+\\.[a-z]+(-[a-z]+)*"));
    }

    @Test
    void saysEverythingInGermanToo() {
        assertThat(ProblemBook.entries()).allSatisfy(entry -> {
            String german = Tongue.GERMAN.sentence(entry.code(), "");
            assertThat(german).as("German sentence of " + entry.code()).isNotEmpty();
            assertThat(places(german)).as("places in " + entry.code()).isEqualTo(places(entry.sentence()));
        });
    }

    @Test
    void hasATitleForEveryStatusInBothLanguages() {
        assertThat(ProblemBook.entries()).extracting(ProblemBook.Entry::status).allSatisfy(status -> {
            assertThat(Tongue.ENGLISH.title(status)).isNotEqualTo(status.toString());
            assertThat(Tongue.GERMAN.title(status)).isNotEqualTo(status.toString());
        });
    }

    @Test
    void endsEverySentenceLikeASentence() {
        assertThat(ProblemBook.entries())
                .allSatisfy(entry -> assertThat(entry.sentence()).matches("(?s).*[.!?}]"));
    }

    private static int places(String sentence) {
        return new MessageFormat(sentence.replace("'", "''")).getFormatsByArgumentIndex().length;
    }

    /** Every constant of every enum in the core that is a refusal. */
    private static List<Refusal> refusals() throws IOException {
        URI core;
        try {
            core = Refusal.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
        } catch (java.net.URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (Files.isDirectory(Path.of(core))) {
            return refusals(Path.of(core));
        }
        try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + core), Map.of())) {
            return refusals(jar.getPath("/"));
        }
    }

    private static List<Refusal> refusals(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith("Refusal.class"))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .map(ProblemBookTest::load)
                    .filter(Class::isEnum)
                    .flatMap(type -> Stream.of(type.getEnumConstants()))
                    .map(Refusal.class::cast)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
