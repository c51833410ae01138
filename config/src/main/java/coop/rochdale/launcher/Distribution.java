package coop.rochdale.launcher;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The directory the build lays out: this launcher, the server and what goes into it, the application. */
record Distribution(Path root) {
    /** The one this very class was loaded from. */
    static Distribution ofThisProgram() {
        try {
            Path jar = Path.of(Distribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Distribution(jar.resolveSibling(""));
        } catch (URISyntaxException e) {
            throw new Complaint("The launcher does not know where it lies: start it from a plain directory.", e);
        }
    }

    Path launcher() {
        return part("rochdale-launcher.jar");
    }

    Path server() {
        return part("payara-micro.jar");
    }

    /** What goes into the server itself. */
    Path edge() {
        return part("rochdale-launcher-edge.jar");
    }

    Path application() {
        return part("rochdale.war");
    }

    /** The library that makes the demo's history. */
    Path demo() {
        return part("rochdale-demo.jar");
    }

    /** Where a rehearsal has unpacked the programs for every start; there may be nothing. */
    Path unpacked() {
        return root.resolve("unpacked");
    }

    private Path part(String name) {
        Path path = root.resolve(name);
        if (!Files.isRegularFile(path)) {
            throw new Complaint("%s is missing: build it with ./mvnw -DskipTests package.".formatted(path));
        }
        return path;
    }
}
