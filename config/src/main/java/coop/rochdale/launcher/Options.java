package coop.rochdale.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for behind {@code ./serve}.
 *
 * @param join the data directory of a Rochdale whose co-op this server is to serve, too
 */
record Options(boolean help, Optional<Path> join) {

    static Options read(String... arguments) {
        boolean help = false;
        Optional<Path> join = Optional.empty();
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--help" -> help = true;
                case "--join" -> join = Optional.of(directory(rest));
                default -> throw new Complaint("Rochdale knows no option %s: see ./serve --help.".formatted(option));
            }
        }
        return new Options(help, join);
    }

    private static Path directory(Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().isBlank()) {
            throw new Complaint("--join needs the data directory of the Rochdale to join: ./serve --join <directory>.");
        }
        return Path.of(rest.pop()).toAbsolutePath().normalize();
    }
}
