package coop.rochdale.mail.workflow;

import coop.rochdale.mail.House;
import coop.rochdale.providers.workflow.OwnBankAccount;
import coop.rochdale.providers.workflow.StripeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who writes, as the operator's settings say. */
@ApplicationScoped
public class Letterhead {

    private SmtpSettings smtp;
    private OwnBankAccount bank;
    private StripeSettings stripe;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected Letterhead() {}

    @Inject
    public Letterhead(SmtpSettings smtp, OwnBankAccount bank, StripeSettings stripe) {
        this.smtp = smtp;
        this.bank = bank;
        this.stripe = stripe;
    }

    /** Without a name the co-op goes by that of its mail domain. */
    House house() {
        Mailbox from = smtp.values().orElseThrow().from();
        return new House(
                from.name().isEmpty() ? from.host() : from.name(),
                smtp.home(),
                smtp.zone(),
                new House.Till(bank.account(), stripe.takesCards()));
    }
}
