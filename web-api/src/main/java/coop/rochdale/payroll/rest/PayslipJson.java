package coop.rochdale.payroll.rest;

import coop.rochdale.kernel.rest.MoneyJson;
import coop.rochdale.payroll.Payslip;
import coop.rochdale.payroll.PayslipView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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

        @Schema(description = "Its worker's.") String handle,
        Instant issuedAt) {

    static PayslipJson of(PayslipView view) {
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
}
