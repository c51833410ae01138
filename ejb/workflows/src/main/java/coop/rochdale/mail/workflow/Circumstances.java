package coop.rochdale.mail.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.charter.Clause;
import coop.rochdale.dues.Invoices;
import coop.rochdale.mail.Situation;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.workflow.Register;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;

/** Finds how members stand whom a letter is about. */
@Dependent
public class Circumstances {

    private final Charter charter;
    private final Register register;
    private final Invoices invoices;

    @Inject
    public Circumstances(Charter charter, Register register, Invoices invoices) {
        this.charter = charter;
        this.register = register;
        this.invoices = invoices;
    }

    Situation at(MembershipId membership, Instant now) {
        return new Situation(
                register.find(membership, now).orElseThrow(),
                invoices.uncoveredOf(membership),
                charter.at(now).span(Clause.DUES_GRACE),
                now);
    }
}
