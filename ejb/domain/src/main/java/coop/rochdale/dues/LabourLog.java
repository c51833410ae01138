package coop.rochdale.dues;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All work that was ever logged. */
public interface LabourLog {

    void log(Labour labour);

    Optional<Labour> find(LabourId id);

    /** What events tell of under this alias. */
    Optional<Labour> told(UUID alias);

    /** The same, held until the transaction ends. */
    Optional<Labour> lock(LabourId id);

    void attest(LabourId id, Labour.Attestation attestation);

    void end(LabourId id, Labour.Ending ending);

    /** Notes that this payment is made of it. */
    void use(LabourId id, PaymentId payment);

    /** The payments made of it. */
    List<PaymentId> uses(LabourId id);

    /** How many of this person's are logged and nothing more. */
    long unattestedOf(AccountId worker);

    /** What this person's attested work done in a month (in UTC) counts together; empty if there is none. */
    Optional<Money> countedIn(AccountId worker, YearMonth month);

    /** This person's attested work of which something is left, oldest first. */
    List<Labour> leftOf(AccountId worker);

    /** People of whose work something is left while an invoice of theirs asks for money; some of them, if there are many. */
    List<AccountId> waiting(Instant at);

    /** This person's, newest first. */
    Page<Labour> of(AccountId worker, Page.Wish wish);
}
