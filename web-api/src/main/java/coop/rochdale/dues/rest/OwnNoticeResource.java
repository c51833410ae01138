package coop.rochdale.dues.rest;

import coop.rochdale.dues.Notice;
import coop.rochdale.dues.workflow.ListNotices;
import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.PageJson;
import coop.rochdale.kernel.rest.PageQuery;
import coop.rochdale.kernel.rest.Tongue;
import coop.rochdale.kernel.rest.Translated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller was told about their own dues and wages, and nobody else. */
@Path("/me/notices")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dues")
public class OwnNoticeResource {

    @Inject
    private Caller caller;

    @Inject
    private ListNotices listNotices;

    @GET
    @RolesAllowed("account")
    @Translated
    @Operation(
            summary = "What the caller was told about their dues and wages, newest first",
            description =
                    "Invoices, the beginning and end of grace, fees that will rise, waivers that end: once each, by the"
                            + " billing run of the day; and payslips that are ready. In English or German, as `Accept-Language` prefers.")
    public PageJson<NoticeJson> list(@BeanParam PageQuery page, @Context HttpHeaders headers) {
        Locale language = Tongue.of(headers).locale();
        return Answers.pageJson(
                listNotices.run(caller.actor(), page.wish()), notice -> NoticeJson.of(notice, language));
    }

    /** Something to know. */
    @Schema(name = "Notice")
    public record NoticeJson(
            UUID id,

            @Schema(
                    enumeration = {
                        "invoice-issued",
                        "due-soon",
                        "grace-begun",
                        "lapse-soon",
                        "lapsed",
                        "fee-will-change",
                        "waiver-ending",
                        "payslip-ready"
                    })
            String kind,

            @Schema(description = "A sentence or two.") String text,
            Instant toldAt) {

        static NoticeJson of(Notice notice, Locale language) {
            return new NoticeJson(
                    notice.id(),
                    notice.tiding().kind().word(),
                    notice.tiding().kind().sentence(notice.tiding().facts(), language),
                    notice.toldAt());
        }
    }
}
