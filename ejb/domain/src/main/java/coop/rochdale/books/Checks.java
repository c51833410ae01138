package coop.rochdale.books;

import coop.rochdale.kernel.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Every check that was asked for or was due (rules R3 and R4). */
public interface Checks {

    /** After so long without an end whoever took a check on has died over it. */
    Duration PATIENCE = Duration.ofHours(1);

    /** Asks for one; refuses with {@link BooksRefusal#CHECK_WAITING} while another one that was asked for is not over. */
    void request(CheckId id, Instant at);

    /** Sees to it that there is one for this night. */
    void due(CheckId id, LocalDate night, Instant at);

    /** Takes on the one that waits longest, so that nobody else does; empty if none waits. */
    Optional<CheckId> claim(Instant now);

    /** Keeps what came of it; does nothing, and answers false, if somebody else has done so meanwhile. */
    boolean finish(CheckId id, Verdict verdict, Instant at);

    Optional<CheckRun> find(CheckId id);

    /** Newest first. */
    Page<CheckRun> all(Page.Wish wish);
}
