package coop.rochdale.payroll.rest;

import coop.rochdale.kernel.rest.Parameters;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which payslips are wished for. */
public class PayslipQuery {

    @QueryParam("owed")
    @Parameter(description = "Whether to leave out what is paid.", schema = @Schema(type = SchemaType.BOOLEAN))
    private @Nullable String owed;

    boolean owedOnly() {
        return Parameters.query("owed", owed, Boolean.class).orElse(false);
    }
}
