package coop.rochdale.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for behind {@code ./serve}.
 *
 * @param demo whether to serve the demo co-op
 * @param join the data directory of a Rochdale whose co-op this server is to serve, too
 */
record Options(boolean help, boolean demo, Optional<Path> join) {

    static Options read(String... arguments) {
        boolean help = false;
        boolean demo = false;
        Optional<Path> join = Optional.empty();
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--help" -> help = true;
                case "--demo" -> demo = true;
                case "--join" -> join = Optional.of(directory(rest));
                default -> throw new Complaint("Rochdale knows no option %s: see ./serve --help.".formatted(option));
            }
        }
        if (demo && join.isPresent()) {
            throw new Complaint("The demo is served by one server: leave out --demo or --join.");
        }
        return new Options(help, demo, join);
    }

    private static Path directory(Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().isBlank()) {
            throw new Complaint("--join needs the data directory of the Rochdale to join: ./serve --join <directory>.");
        }
        return Path.of(rest.pop()).toAbsolutePath().normalize();
    }
}
