package coop.rochdale.dues;

import coop.rochdale.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/** Something somebody was told about their own dues or wages, for their eyes alone and once (rule R16). */
public record Notice(UUID id, long number, Tiding tiding, Instant toldAt) {

    /**
     * What there is to tell.
     *
     * @param about what makes it another one than the last of its kind: an invoice, a day, a fee, a payslip
     */
    public record Tiding(NoticeKind kind, String about, Facts facts) {

        /** Whether whoever was told the one was told the other. */
        public boolean isTheSameAs(Tiding other) {
            return kind == other.kind && about.equals(other.about);
        }
    }

    /**
     * What its sentence names; which of it is there depends on the kind.
     *
     * @param number of the invoice
     * @param rest what is still open of the amount
     * @param day on which something is due, ended or begins, in UTC
     * @param until when the member stops voting, or a waiver stops holding
     * @param month whose wages a payslip says
     */
    public record Facts(
            Optional<Long> number,
            Optional<Money> amount,
            Optional<Money> rest,
            Optional<LocalDate> day,
            Optional<Instant> until,
            Optional<YearMonth> month) {

        static Facts of(Invoice invoice) {
            return new Facts(
                    Optional.of(invoice.number()),
                    Optional.of(invoice.amount()),
                    Optional.of(invoice.outstanding()),
                    Optional.of(invoice.due()),
                    Optional.empty(),
                    Optional.empty());
        }

        static Facts of(LocalDate day, Instant until) {
            return new Facts(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(day),
                    Optional.of(until),
                    Optional.empty());
        }

        static Facts of(YearMonth month) {
            return new Facts(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(month));
        }
    }
}
