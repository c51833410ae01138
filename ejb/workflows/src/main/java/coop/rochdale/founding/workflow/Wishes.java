package coop.rochdale.founding.workflow;

import coop.rochdale.accounts.Contact;
import coop.rochdale.accounts.WishedAccount;
import coop.rochdale.charter.Terms;
import coop.rochdale.founding.FirstTerms;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.workflow.Setting;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * What configuration wishes for the founding: the first terms, and who the founder is if it names anybody. What cannot
 * be read or carried out is an {@link IllegalArgumentException} with one sentence for the operator.
 */
record Wishes(Terms terms, Optional<WishedAccount> founder) {

    private static final int LARGEST_FILE_BYTES = 4_096;

    static Wishes read(Config config) {
        Terms terms = FirstTerms.read(
                Setting.of(config, "rochdale.charter").orElse(""),
                Setting.of(config, "rochdale.currency").orElse("USD"));
        return new Wishes(
                terms, Setting.of(config, "rochdale.founder.handle").flatMap(handle -> founder(config, handle)));
    }

    /** A handle without a password is no founder yet: the set-up token stands in for the password. */
    private static Optional<WishedAccount> founder(Config config, String handle) {
        Optional<WishedAccount> founder =
                password(config).map(password -> new WishedAccount(handle, handle, password, Contact.none()));
        founder.ifPresent(Wishes::check);
        return founder;
    }

    private static Optional<String> password(Config config) {
        return Setting.of(config, "rochdale.founder.password")
                .or(() -> Setting.of(config, "rochdale.founder.password.file").map(Wishes::firstLine));
    }

    private static void check(WishedAccount founder) {
        try {
            founder.checkAsFounder();
        } catch (Refused refused) {
            throw new IllegalArgumentException(refused.flaws().stream()
                    .map(flaw -> "rochdale.founder" + flaw.pointer().replace('/', '.') + ": " + flaw.detail())
                    .distinct()
                    .collect(Collectors.joining(" ")));
        }
    }

    private static String firstLine(String file) {
        String key = "rochdale.founder.password.file names \"" + file + "\", ";
        try {
            if (Files.size(Path.of(file)) > LARGEST_FILE_BYTES) {
                throw new IllegalArgumentException(key + "which is too large for a password.");
            }
            List<String> lines = Files.readAllLines(Path.of(file));
            if (lines.isEmpty()) {
                throw new IllegalArgumentException(key + "which is empty.");
            }
            return lines.get(0);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException(key + "which is not text in UTF-8.", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(key + "which cannot be read.", e);
        }
    }

    @Override
    public String toString() {
        return "Wishes[...]";
    }
}
