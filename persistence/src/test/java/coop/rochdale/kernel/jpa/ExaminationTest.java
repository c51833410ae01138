package coop.rochdale.kernel.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The check of what must hold; that it finds what is wrong is tested where there is a whole co-op to spoil. */
class ExaminationTest extends DatabaseTest {

    @Test
    void findsNothingWrongWhereNothingIs() throws SQLException {
        try (Connection connection = connection()) {
            Examination examined = Examination.of(connection);
            assertThat(examined.findings()).isEmpty();
            assertThat(examined.isSound()).isTrue();
            assertThat(examined.invariants()).isEqualTo(Examination.rules().size());
        }
    }

    @Test
    void asksEveryCapabilityThatHasRules() throws IOException {
        List<String> written;
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            written = sources.map(source -> source.getFileName().toString())
                    .filter(name -> name.endsWith("Soundness.java") && !name.equals("Soundness.java"))
                    .map(name -> name.replace(".java", ""))
                    .toList();
        }
        assertThat(ServiceLoader.load(Soundness.class).stream()
                        .map(found -> found.type().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void hasANameForEachRule() {
        assertThat(Examination.rules().stream().map(Invariant::name))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+\\.[a-z0-9-]+"));
    }

    @Test
    void writesNothingAndKeepsNobodyFromWriting() throws SQLException {
        run(database -> database.run("update event_head set last_seq = 7"));
        try (Connection connection = connection()) {
            Snapshot snapshot = Snapshot.on(connection);
            assertThat(snapshot.list("show transaction_read_only", row -> row.text("transaction_read_only")))
                    .containsExactly("on");
            assertThat(snapshot.list("select last_seq from event_head", row -> row.number("last_seq")))
                    .containsExactly(7L);
            run(database -> database.run("update event_head set last_seq = 0"));
            assertThat(snapshot.list("select last_seq from event_head", row -> row.number("last_seq")))
                    .containsExactly(7L);
        }
    }
}
