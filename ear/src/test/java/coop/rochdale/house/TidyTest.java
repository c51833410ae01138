package coop.rochdale.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TidyTest {
    private static final int LONGEST_FILE = 250;
    private static final int LONGEST_TEST = 400;
    private static final int LONGEST_METHOD = 40;
    private static final int LONGEST_TEST_METHOD = 60;
    private static final int MOST_PARAMETERS = 4;
    private static final Pattern VAGUE =
            Pattern.compile(".*(Impl|Service|Manager|Util|Utils|Helper|Helpers|Data|Info|Base)|Abstract.*|.*Abstract");
    // In two parts, or this file would break its own rule.
    private static final Pattern UNFINISHED = Pattern.compile(".*\\b(TO" + "DO|FIX" + "ME)\\b.*");
    private static final Pattern PRINTED = Pattern.compile(".*(System\\.(out|err)\\b|printStackTrace\\().*");
    private static final Pattern FLOATING = Pattern.compile(".*\\b(float|double|Float|Double)\\b.*");

    private static List<Source> sources = List.of();

    @BeforeAll
    static void read() throws IOException {
        sources = Source.all();
        assertThat(sources).hasSizeGreaterThan(20);
    }

    @Test
    void filesStayShort() {
        List<String> found = new ArrayList<>();
        for (Source source : sources) {
            int most = source.isTest() ? LONGEST_TEST : LONGEST_FILE;
            if (source.lines().size() > most) {
                found.add(source.path() + " has " + source.lines().size() + " lines");
            }
        }
        assertThat(found)
                .as("files over %d lines, tests over %d", LONGEST_FILE, LONGEST_TEST)
                .isEmpty();
    }

    @Test
    void methodsStayShort() {
        assertThat(methods(main(), method -> method.lineCount() >= LONGEST_METHOD))
                .as("methods of %d lines or more", LONGEST_METHOD)
                .isEmpty();
        assertThat(methods(sources, method -> method.lineCount() >= LONGEST_TEST_METHOD))
                .as("methods of tests of %d lines or more", LONGEST_TEST_METHOD)
                .isEmpty();
    }

    @Test
    void methodsTakeFewParameters() {
        // Somebody else's interface may ask for more, and constructors are called by injection.
        assertThat(methods(
                        main(),
                        method -> method.parameterCount() > MOST_PARAMETERS
                                && !method.overrides()
                                && !method.name().equals("<init>")))
                .as("methods with more than %d parameters", MOST_PARAMETERS)
                .isEmpty();
    }

    @Test
    void namesSayWhatATypeIs() {
        List<String> found = new ArrayList<>();
        for (Source source : sources) {
            source.types().stream()
                    .filter(VAGUE.asMatchPredicate())
                    .forEach(type -> found.add(source.path() + ": " + type));
        }
        assertThat(found).as("types named after nothing").isEmpty();
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(lines(source -> true, UNFINISHED)).as("work left undone").isEmpty();
    }

    @Test
    void nothingPrintsButTheLauncher() {
        assertThat(lines(source -> !source.isIn("config"), PRINTED))
                .as("lines that print")
                .isEmpty();
    }

    @Test
    void theDomainCountsInWholeNumbers() {
        assertThat(lines(source -> source.isIn("ejb/domain") && !source.isTest(), FLOATING))
                .as("floating point in the domain")
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsForAndKnowsNoNull() {
        List<String> found = new ArrayList<>();
        for (Source source : sources) {
            boolean described = sources.stream()
                    .anyMatch(other -> other.path().equals(source.path().resolveSibling("package-info.java"))
                            && other.lines().contains("@NullMarked"));
            if (!source.isTest() && !described) {
                found.add(source.path().toString());
            }
        }
        assertThat(found)
                .as("files in packages without a @NullMarked package-info")
                .isEmpty();
    }

    private static List<Source> main() {
        return sources.stream().filter(source -> !source.isTest()).toList();
    }

    private static List<String> methods(List<Source> where, Predicate<Source.Method> wrong) {
        List<String> found = new ArrayList<>();
        for (Source source : where) {
            source.methods().stream()
                    .filter(wrong)
                    .forEach(method -> found.add("%s: %s, %d lines, %d parameters"
                            .formatted(source.path(), method.name(), method.lineCount(), method.parameterCount())));
        }
        return found;
    }

    private static List<String> lines(Predicate<Source> where, Pattern wrong) {
        List<String> found = new ArrayList<>();
        sources.stream().filter(where).forEach(source -> {
            for (int i = 0; i < source.lines().size(); i++) {
                String line = source.lines().get(i);
                boolean comment = line.strip().startsWith("*")
                        || line.strip().startsWith("//")
                        || line.strip().startsWith("/*");
                if (wrong.matcher(line).matches() && (!comment || wrong == UNFINISHED)) {
                    found.add(source.path() + ":" + (i + 1) + " " + line.strip());
                }
            }
        });
        return found;
    }
}
