package coop.rochdale.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.CRC32;

/**
 * Payara Micro with its libraries unpacked, once for many starts: none has to unpack them again, and Java may keep their
 * classes ready, which it does for its own class path only.
 */
record UnpackedServer(Path root) {
    private static final String PACKED = "MICRO-INF/runtime/";
    private static final String UNPACKED = "runtime/";
    private static final String START_CLASS = "Start-Class";

    /** Unpacks it if this very one is not there yet. */
    static UnpackedServer below(Path parent, Distribution distribution) {
        try {
            Path root = root(parent, distribution);
            if (!Files.isDirectory(root)) {
                Path fresh = Tree.fresh(parent);
                unpack(distribution.server(), distribution.edge(), fresh);
                Tree.publish(fresh, root);
            }
            return new UnpackedServer(root.toAbsolutePath());
        } catch (IOException e) {
            throw new Complaint("The server cannot be unpacked to %s: make room there.".formatted(parent), e);
        }
    }

    static boolean isBelow(Path parent, Distribution distribution) {
        try {
            return Files.isDirectory(root(parent, distribution));
        } catch (IOException e) {
            return false;
        }
    }

    private static Path root(Path parent, Distribution distribution) throws IOException {
        return parent.resolve("payara-micro-" + fingerprint(List.of(distribution.server(), distribution.edge())));
    }

    /** What starts it. */
    Path jar() {
        return root.resolve("server.jar");
    }

    /** Where this Java finds the server's classes as it keeps them itself, if a rehearsal has put them there. */
    Path classes() {
        return root.resolve("classes-" + System.getProperty("java.vm.version") + ".jsa");
    }

    /** Tells one content from another, whatever the time of the build that brought it. */
    private static String fingerprint(List<Path> jars) throws IOException {
        CRC32 sum = new CRC32();
        for (Path path : jars) {
            try (JarFile jar = new JarFile(path.toFile(), false)) {
                jar.stream()
                        .map(entry -> entry.getName() + " " + entry.getCrc() + "\n")
                        .forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return "%08x".formatted(sum.getValue());
    }

    private static void unpack(Path packed, Path edge, Path target) throws IOException {
        Files.createDirectory(target.resolve(UNPACKED));
        List<String> classPath = new ArrayList<>();
        try (JarFile jar = new JarFile(packed.toFile(), false)) {
            List<JarEntry> entries = Collections.list(jar.entries());
            for (JarEntry entry : entries) {
                if (isLibrary(entry)) {
                    String name = UNPACKED + entry.getName().substring(PACKED.length());
                    try (InputStream library = jar.getInputStream(entry)) {
                        Files.copy(library, target.resolve(name));
                    }
                    classPath.add(name);
                }
            }
            String name = UNPACKED + edge.getFileName();
            Files.copy(edge, target.resolve(name));
            classPath.add(name);
            try (OutputStream file = Files.newOutputStream(target.resolve("server.jar"));
                    JarOutputStream server = new JarOutputStream(file, manifest(jar, classPath))) {
                for (JarEntry entry : entries) {
                    if (!isLibrary(entry) && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        copy(jar, entry, server);
                    }
                }
            }
        }
    }

    private static boolean isLibrary(JarEntry entry) {
        return entry.getName().startsWith(PACKED) && entry.getName().endsWith(".jar");
    }

    /** As it was, but for what starts it, which then finds all on the class path. */
    private static Manifest manifest(JarFile packed, List<String> classPath) throws IOException {
        Manifest manifest = new Manifest(packed.getManifest());
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MAIN_CLASS, attributes.getValue(START_CLASS));
        attributes.put(Attributes.Name.CLASS_PATH, String.join(" ", classPath));
        return manifest;
    }

    /** What lies beside the libraries, such as resource adapters, the server looks for at the top. */
    private static void copy(JarFile from, JarEntry entry, JarOutputStream to) throws IOException {
        String name = entry.getName().startsWith(PACKED) ? entry.getName().substring(PACKED.length()) : entry.getName();
        if (name.isEmpty()) {
            return;
        }
        to.putNextEntry(new JarEntry(name));
        try (InputStream content = from.getInputStream(entry)) {
            content.transferTo(to);
        }
        to.closeEntry();
    }
}
