package coop.rochdale.payroll.rest;

import coop.rochdale.kernel.rest.MoneyJson;
import coop.rochdale.payroll.Payslip;
import coop.rochdale.payroll.PayslipView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A payslip as its worker and the treasury see it. */
@Schema(name = "Payslip")
public record PayslipJson(
        UUID id,

        @Schema(description = "How many there were before it, and one.", example = "17")
        long number,

        UUID employment,
        UUID position,
        @Schema(description = "The title of the position.") String title,

        @Schema(pattern = "^[0-9]{4}-[0-9]{2}$", example = "2026-02")
        String month,

        @Schema(description = "The sum of the lines; the co-op owes it from the issue on.")
        MoneyJson gross,

        List<LineJson> lines,

        @Schema(description = "What of it was recorded as paid.")
        MoneyJson paid,

        @Schema(description = "What the co-op still owes of it.")
        MoneyJson owed,

        @Schema(description = "What was recorded as paid and not taken back, the oldest first.")
        List<PaidJson> payments,

        @Schema(description = "Its worker's.") String handle,
        Instant issuedAt) {

    /** For its worker, whom the bank's references do not concern. */
    static PayslipJson of(PayslipView view) {
        return of(view, PaidJson::of);
    }

    static PayslipJson forTreasury(PayslipView view) {
        return of(view, PaidJson::forTreasury);
    }

    private static PayslipJson of(PayslipView view, Function<PayslipView.Paid, PaidJson> paid) {
        Payslip payslip = view.payslip();
        return new PayslipJson(
                payslip.id().value(),
                view.number(),
                payslip.employment().value(),
                view.job().position().value(),
                view.job().title(),
                payslip.month().toString(),
                MoneyJson.of(payslip.gross()),
                payslip.lines().stream().map(line -> LineJson.of(line, payslip)).toList(),
                MoneyJson.of(view.paid()),
                MoneyJson.of(view.owed()),
                view.payments().stream().map(paid).toList(),
                view.handle(),
                view.issuedAt());
    }

    /** What of it was earned when. */
    @Schema(name = "PayslipLine")
    public record LineJson(
            @Schema(
                    enumeration = {"wages", "correction"},
                    description = "`correction` puts an earlier month right that was said too little or too much.")
            String kind,

            @Schema(pattern = "^[0-9]{4}-[0-9]{2}$", example = "2026-02")
            String month,

            MoneyJson amount) {

        static LineJson of(Payslip.Line line, Payslip payslip) {
            return new LineJson(
                    line.month().equals(payslip.month()) ? "wages" : "correction",
                    line.month().toString(),
                    MoneyJson.of(line.amount()));
        }
    }

    /** A payment of it. */
    @Schema(name = "PayslipPayment")
    public record PaidJson(
            MoneyJson amount,
            LocalDate paidOn,

            @Schema(description = "What the bank calls it, for the treasury only.") @Nullable
            String reference) {

        static PaidJson of(PayslipView.Paid paid) {
            return new PaidJson(MoneyJson.of(paid.amount()), paid.transfer().paidOn(), null);
        }

        static PaidJson forTreasury(PayslipView.Paid paid) {
            return new PaidJson(
                    MoneyJson.of(paid.amount()),
                    paid.transfer().paidOn(),
                    paid.transfer().reference());
        }
    }
}
