package coop.rochdale.dues;

import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.LedgerAccount;
import coop.rochdale.ledger.Slip;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a bank or another provider says arrived.
 *
 * @param provider 1 to 40 of the characters {@code a-z 0-9 -}, such as {@code bank}
 * @param reference what that provider calls this payment, 1 to 140 characters; with the provider it names it once. Blanks
 *     around it, which copying brings along, are no part of it
 * @param receivedOn the day it arrived, in UTC
 */
public record Receipt(Money amount, String provider, String reference, LocalDate receivedOn) {

    private static final Pattern PROVIDER = Pattern.compile("[a-z0-9-]{1,40}");
    /** What money given by hand is recorded as. */
    private static final String BY_HAND = "cash";
    /** Providers that keep what they receive until they pay it out, and where. */
    public static final Map<String, LedgerAccount> HOLDERS = Map.of(
            "stripe", new LedgerAccount("assets:stripe"),
            "open-collective", new LedgerAccount("assets:open-collective"),
            "ko-fi", new LedgerAccount("assets:ko-fi"));

    public Receipt {
        reference = reference.strip();
    }

    /** By what a payment is known: it is recorded once under it. */
    public record Name(String provider, String reference) {}

    public Name name() {
        return new Name(provider, reference);
    }

    /** The same receipt under another reference. */
    public Receipt called(String other) {
        return new Receipt(amount, provider, other, receivedOn);
    }

    /**
     * Where the money lies once it has arrived: with a provider that pays out later, in the cash box, else in the bank. Work that was
     * attested brings no money: what it is worth is spent the moment it is earned.
     */
    public LedgerAccount heldIn() {
        return LabourCredit.isProvider(provider)
                ? LedgerAccount.LABOUR
                : provider.equals(BY_HAND) ? LedgerAccount.CASH : HOLDERS.getOrDefault(provider, LedgerAccount.BANK);
    }

    /** Everything that keeps it from being recorded on this day, with the pointers of a request. */
    public List<Flaw> flaws(Terms terms, LocalDate today) {
        List<Flaw> flaws = new ArrayList<>();
        if (!amount.currency().equals(terms.currency())) {
            flaws.add(new Flaw(
                    "/amount/currency",
                    "The co-op keeps its books in %s; record what arrived there in %s."
                            .formatted(terms.currency(), terms.currency())));
        }
        if (!amount.isPositive() || amount.amountMinor() > Slip.MOST_MINOR) {
            flaws.add(new Flaw("/amount/amount", "Record a positive amount of at most 10^15 minor units."));
        }
        if (!PROVIDER.matcher(provider).matches()) {
            flaws.add(new Flaw("/provider", "Use 1 to 40 of the characters a-z, 0-9 and -, like \"bank\"."));
        }
        flaws.addAll(Slip.ofReference("/reference", reference));
        flaws.addAll(Slip.ofDay("/receivedOn", receivedOn, today));
        return flaws;
    }
}
