package coop.rochdale.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server, unpacked once for many starts. */
class UnpackedServerTest {
    private static final String MANIFEST = """
            Manifest-Version: 1.0
            Main-Class: it.Unpacks
            Start-Class: it.Starts
            Add-Opens: java.base/java.lang

            """;

    @TempDir
    private Path root;

    private Distribution distribution;

    @BeforeEach
    void distribute() throws IOException {
        distribution = new Distribution(Files.createDirectory(root.resolve("dist")));
        zip(
                "payara-micro.jar",
                Map.of(
                        "META-INF/MANIFEST.MF", MANIFEST,
                        "MICRO-INF/runtime/", "",
                        "MICRO-INF/runtime/core.jar", "the core",
                        "MICRO-INF/runtime/adapter.rar", "an adapter",
                        "MICRO-INF/domain/", "",
                        "MICRO-INF/domain/domain.xml", "<domain/>"));
        zip("rochdale-launcher-edge.jar", Map.of("Edge.class", "the edge"));
    }

    @Test
    void findsAllItsLibrariesBesideTheJarThatStartsIt() throws IOException {
        UnpackedServer server = UnpackedServer.below(root.resolve("programs"), distribution);

        try (JarFile jar = new JarFile(server.jar().toFile())) {
            Attributes attributes = jar.getManifest().getMainAttributes();
            assertThat(attributes.getValue("Main-Class")).isEqualTo("it.Starts");
            assertThat(attributes.getValue("Add-Opens")).isEqualTo("java.base/java.lang");
            assertThat(attributes.getValue("Class-Path").split(" "))
                    .containsExactly("runtime/core.jar", "runtime/rochdale-launcher-edge.jar")
                    .allSatisfy(library ->
                            assertThat(server.root().resolve(library)).isRegularFile());
            assertThat(jar.stream().map(ZipEntry::getName))
                    .as("resource adapters lie at the top, and no library is packed twice")
                    .containsExactlyInAnyOrder(
                            "META-INF/MANIFEST.MF", "adapter.rar", "MICRO-INF/domain/", "MICRO-INF/domain/domain.xml");
        }
        assertThat(server.root().resolve("runtime/core.jar")).hasContent("the core");
    }

    @Test
    void isUnpackedOnceAndAgainWhenItIsAnother() throws IOException {
        Path programs = root.resolve("programs");
        UnpackedServer first = UnpackedServer.below(programs, distribution);
        Path mark = Files.createFile(first.root().resolve("mark"));

        assertThat(UnpackedServer.below(programs, distribution)).isEqualTo(first);
        assertThat(mark).exists();

        zip("rochdale-launcher-edge.jar", Map.of("Edge.class", "another edge"));
        assertThat(UnpackedServer.below(programs, distribution)).isNotEqualTo(first);
        try (Stream<Path> unpacked = Files.list(programs)) {
            assertThat(unpacked).as("nothing half unpacked is left").hasSize(2);
        }
    }

    @Test
    void complainsWhereItCannotBeUnpacked() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "not a directory");

        assertThatThrownBy(() -> UnpackedServer.below(file, distribution))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("cannot be unpacked")
                .hasMessageContaining(file.toString());
    }

    @Test
    void isSharedWhereTheBuildMadeAPlaceForItAndElseLiesBesideTheData() throws IOException {
        try (DataDirectory data = DataDirectory.open(root.resolve("data"))) {
            assertThat(Launcher.programsDirectory(distribution, data)).isEqualTo(data.file("programs"));

            Files.createDirectory(distribution.unpacked());

            assertThat(Launcher.programsDirectory(distribution, data)).isEqualTo(distribution.unpacked());
        }
    }

    @Test
    void isTheFirstOnesIfTwoUnpackItAtOnce() throws IOException {
        Path target = root.resolve("whole");
        for (String who : List.of("first", "second")) {
            Path fresh = Tree.fresh(root);
            Files.writeString(fresh.resolve("who"), who);
            Tree.publish(fresh, target);
            assertThat(fresh).doesNotExist();
        }
        assertThat(target.resolve("who")).hasContent("first");
        assertThatThrownBy(() -> Tree.publish(Tree.fresh(root), root.resolve("missing/whole")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void keepsClassesForTheVeryJavaThatRuns() {
        UnpackedServer server = UnpackedServer.below(root.resolve("programs"), distribution);

        assertThat(server.classes().getFileName().toString()).contains(System.getProperty("java.vm.version"));
        assertThat(List.of(server.classes(), server.jar()))
                .allSatisfy(path -> assertThat(path.getParent()).isEqualTo(server.root()));
    }

    private void zip(String name, Map<String, String> entries) throws IOException {
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(distribution.root().resolve(name)))) {
            for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
