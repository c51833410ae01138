package coop.rochdale.providers;

import static coop.rochdale.kernel.RefusalKind.CONFLICT;
import static coop.rochdale.kernel.RefusalKind.MALFORMED;
import static coop.rochdale.kernel.RefusalKind.RULE;
import static coop.rochdale.kernel.RefusalKind.UNAVAILABLE;

import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.RefusalKind;

/** Why a file, a notice or an assignment is not taken. */
public enum ProviderRefusal implements Refusal {
    UNREADABLE("providers.unreadable", RULE, "This file could not be read as {0}: {1} Nothing was imported."),
    DOES_NOT_ADD_UP(
            "providers.does-not-add-up",
            RULE,
            "Statement {0} opens with {1} and its booked entries come to {2}, so it should close with {3}, but it closes"
                    + " with {4}. Nothing was imported."),
    OTHER_CURRENCY(
            "providers.other-currency",
            RULE,
            "Statement {0} is in {1}; the co-op keeps its books in {2}. Nothing was imported."),
    OTHER_ACCOUNT(
            "providers.other-account",
            RULE,
            "Statement {0} is of another account than the one that is configured (ROCHDALE_BANK_IBAN). Nothing was"
                    + " imported."),
    NOTHING_TO_ASSIGN(
            "providers.nothing-to-assign",
            CONFLICT,
            "This is {0} and waits for nobody's decision; only what is unmatched is assigned."),
    NOT_A_PAYMENT(
            "providers.not-a-payment",
            CONFLICT,
            "This cannot be a member's payment ({0}): only money that came in, in the co-op's currency, is assigned."),
    NOT_BOOKABLE(
            "providers.not-bookable",
            CONFLICT,
            "This cannot be booked ({0}): it is not in the co-op's currency, or too large. Dismiss it with a reason."),
    REFUND_BOOKED(
            "providers.refund-booked",
            CONFLICT,
            "{0} that was refunded of the same money so far is in the books already, by arrival {1}. What was refunded so far"
                    + " counts all refunds together, less those that had come back by then. If this was before that, dismiss"
                    + " this; otherwise open that one again, and what came back in between if it is booked or assigned, book"
                    + " this one and dismiss those. If it was a member's payment, open what came back again and assign it as a payment"
                    + " instead."),
    REFUND_OF_PAYMENT(
            "providers.refund-of-payment",
            CONFLICT,
            "This went back of a member's money, payment {0}. If what came back of it was booked or dismissed, open it again;"
                    + " then, and also if it is open already, assign it as a payment of whoever had paid. If this still waits"
                    + " after that, or nothing came back, name payment {0} as returnOf."),
    WENT_AGAIN(
            "providers.went-again",
            CONFLICT,
            "Of what came back {0} is told to have gone back again. Assign this as a payment of whoever had paid payment"
                    + " {1}; what went back is taken of it at once. If what came back was recorded by hand, too, charge that"
                    + " one back."),
    PART_GONE(
            "providers.part-gone",
            CONFLICT,
            "A part of this, or of what goes by its names, went back as the treasury recorded itself, which no return tells"
                    + " of. Charge back what is left, payment {0}, too, and record that much as a payment of whoever paid it."),
    NOTHING_TO_REOPEN(
            "providers.nothing-to-reopen",
            CONFLICT,
            "This is {0}; only what was matched, booked, paid out or dismissed is opened again."),
    NOT_A_RETURN(
            "providers.not-a-return", CONFLICT, "This is no money that went back; say whose payment it is instead."),
    NOT_GENUINE(
            "providers.not-genuine",
            MALFORMED,
            "This does not prove that it comes from {0}, or it was signed more than five minutes ago."),
    NOTICE_UNREADABLE("providers.notice-unreadable", RULE, "This notice cannot be read: {0}"),
    NOT_CONFIGURED("providers.not-configured", CONFLICT, "{0} is not set up here; ask the operator to set {1}."),
    SUBSCRIBED(
            "providers.subscribed",
            CONFLICT,
            "Your dues are paid by a subscription already; end that one at the provider first."),
    AWAY("providers.away", UNAVAILABLE, "{0} cannot be asked at the moment; try again in a minute."),
    NO_BANK_ACCOUNT(
            "providers.no-bank-account",
            CONFLICT,
            "The co-op has no bank account configured; ask its operator to set ROCHDALE_BANK_NAME and"
                    + " ROCHDALE_BANK_IBAN."),
    EURO_ONLY(
            "providers.euro-only",
            CONFLICT,
            "Banks scan codes for transfers in EUR only, and this invoice is in {0}; transfer by its reference instead."),
    NOTHING_TO_PAY("providers.nothing-to-pay", CONFLICT, "This invoice is {0}; there is nothing to transfer.");

    private final String code;
    private final RefusalKind kind;
    private final String sentence;

    ProviderRefusal(String code, RefusalKind kind, String sentence) {
        this.code = code;
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
