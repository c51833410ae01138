package coop.rochdale.ledger;

import coop.rochdale.kernel.Flaw;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the bank says of money that left it.
 *
 * @param reference what the bank calls it, 1 to 140 characters without blanks around them
 * @param paidOn the day it left, in UTC
 */
public record BankTransfer(String reference, LocalDate paidOn) {

    public BankTransfer {
        reference = reference.strip();
    }

    /** Everything that keeps it from being recorded on this day, with the pointers of a request. */
    public List<Flaw> flaws(LocalDate today) {
        List<Flaw> flaws = new ArrayList<>(Slip.ofReference("/reference", reference));
        flaws.addAll(Slip.ofDay("/paidOn", paidOn, today));
        return flaws;
    }
}
