package coop.rochdale.bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What to measure, and how long.
 *
 * @param parts of {@link #PARTS}
 * @param rounds of each duel; the median counts
 * @param run how long each side of a round runs
 * @param voters on the roll of a vote that ballots are cast in
 * @param entries of the rolls that are drawn and sealed whole, and how many members are billed
 * @param books how much money there is to count
 */
record Plan(Set<String> parts, int rounds, Duration run, int voters, List<Integer> entries, Books books) {

    /**
     * How much money there is to count.
     *
     * @param payers who pay one by one
     * @param transfers in a bank's statement
     * @param exported how many postings are taken away
     * @param postings among which balances are found
     */
    record Books(int payers, int transfers, int exported, int postings) {

        private static final Books USUAL = new Books(20_000, 50_000, 1_000_000, 1_000_000);
        private static final Books LARGE = new Books(20_000, 50_000, 1_000_000, 5_000_000);
        private static final Books QUICK = new Books(2_000, 1_000, 20_000, 20_000);
    }

    static final List<String> PARTS =
            List.of("cast", "read", "watch", "bulk", "start", "billing", "payment", "import", "export", "balance");
    static final String USAGE = """
            ./bench measures Rochdale beside what bounds it, on this machine and in one run, and prints the ratios.

              --only <parts>     of cast,read,watch,bulk,start,billing,payment,import,export,balance,
                                 separated by commas; else all
              --rounds <number>  of each duel, the median of which counts; 5
              --seconds <number> that each side of a round runs; 4
              --voters <number>  on the roll of the votes that ballots are cast in; 5000
              --large            draws and seals rolls of 1,000,000 as well as of 100,000, bills 1,000,000 members
                                 as well, and finds balances in 5,000,000 postings: twenty minutes more
              --quick            one short round of everything, to see that it works
            """;

    static Plan read(List<String> options) {
        Set<String> parts = new TreeSet<>(PARTS);
        int rounds = 5;
        int seconds = 4;
        int voters = 5_000;
        List<Integer> entries = List.of(100_000);
        Books books = Books.USUAL;
        Deque<String> rest = new ArrayDeque<>(options);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--only" -> parts = parts(rest);
                case "--rounds" -> rounds = number(option, rest);
                case "--seconds" -> seconds = number(option, rest);
                case "--voters" -> voters = number(option, rest);
                case "--large" -> {
                    entries = List.of(100_000, 1_000_000);
                    books = Books.LARGE;
                }
                case "--quick" -> {
                    rounds = 1;
                    seconds = 2;
                    voters = 200;
                    entries = List.of(10_000);
                    books = Books.QUICK;
                }
                default ->
                    throw new IllegalArgumentException(
                            "The bench knows no option %s: see ./bench --help.".formatted(option));
            }
        }
        return new Plan(parts, rounds, Duration.ofSeconds(seconds), voters, entries, books);
    }

    boolean wants(String part) {
        return parts.contains(part);
    }

    /** How long nothing must get faster before what is measured counts as warm. */
    Duration rest() {
        return run.multipliedBy(2L * rounds);
    }

    boolean wantsAnyOf(Collection<String> some) {
        return !Collections.disjoint(parts, some);
    }

    private static Set<String> parts(Deque<String> rest) {
        Set<String> parts = new TreeSet<>(
                List.of(rest.isEmpty() ? new String[0] : rest.pop().split(",")));
        if (parts.isEmpty() || !PARTS.containsAll(parts)) {
            throw new IllegalArgumentException("--only needs some of " + String.join(",", PARTS) + ".");
        }
        return parts;
    }

    private static int number(String option, Deque<String> rest) {
        String given = rest.isEmpty() ? "" : rest.pop();
        if (!given.matches("[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException(option + " needs a whole number from 1 on.");
        }
        return Integer.parseInt(given);
    }
}
