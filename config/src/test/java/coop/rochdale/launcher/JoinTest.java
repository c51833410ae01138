package coop.rochdale.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One more server for a co-op: {@code ./serve --join}. */
class JoinTest {
    private static final Invitation INVITATION = new Invitation(
            new DatabaseAddress("jdbc:postgresql://127.0.0.1:5432/rochdale", "rochdale", "se=cret\\ä"),
            "https://coop.example");

    @TempDir
    private Path root;

    @Test
    void isInvitedByAFileThatOnlyItsOwnerReads() throws IOException {
        try (DataDirectory host = DataDirectory.open(root.resolve("host"))) {
            INVITATION.writeTo(host);
            INVITATION.writeTo(host);

            assertThat(Invitation.of(host.root())).isEqualTo(INVITATION);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(host.file("join.properties"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void isRefusedWhereNothingWasStarted() {
        assertThatThrownBy(() -> Invitation.of(root))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("cannot be joined")
                .hasMessageContaining("start ./serve there first");
    }

    @Test
    void takesKeysAndIssuerFromTheOneItJoinsAndWritesElsewhere() {
        Path host = root.resolve("host");
        Settings own = Settings.read(Map.of("ROCHDALE_PORT", "8181"), root);
        Settings settings = own.joining(host, INVITATION);

        assertThat(settings.effective())
                .containsEntry(Key.ROCHDALE_DATA, host.toString())
                .containsEntry(Key.ROCHDALE_ISSUER, "https://coop.example")
                .containsEntry(Key.ROCHDALE_PUBLIC_URL, "http://localhost:8181");
        assertThat(own.directoryBeside(host)).isEqualTo(host.resolve("joined/8181"));
        assertThat(Settings.read(Map.of("ROCHDALE_DATA", "/var/lib/second"), root)
                        .directoryBeside(host))
                .isEqualTo(Path.of("/var/lib/second"));
    }

    @Test
    void isRefusedUnderAnotherName() {
        Settings own = Settings.read(Map.of("ROCHDALE_ISSUER", "https://other.example"), root);

        assertThatThrownBy(() -> own.joining(root, INVITATION))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("ROCHDALE_ISSUER")
                .hasMessageContaining("https://coop.example");
    }

    @Test
    void isAnOptionThatNamesADirectory() {
        assertThat(Options.read("--join", "/var/lib/rochdale").join()).contains(Path.of("/var/lib/rochdale"));
        assertThat(Options.read().join()).isEmpty();
        assertThatThrownBy(() -> Options.read("--join"))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("data directory");
    }
}
