package coop.rochdale.events.rest;

import coop.rochdale.events.Event;
import coop.rochdale.events.workflow.ListEvents;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.rest.PageJson;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything that ever happened, for everybody. */
@Path("/events")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events", description = "Everything that changes anything is an event, public and in one order.")
public class EventResource {

    @Inject
    private ListEvents listEvents;

    @GET
    @PermitAll
    @Operation(
            summary = "What happened, in order",
            description = "Whoever has read up to a number has everything up to it: events are numbered as they"
                    + " become visible, without gaps. Keep the last `seq` and ask again with it as `after`.")
    public PageJson<EventJson> list(@BeanParam EventQuery query) {
        Page<Event> page = listEvents.run(query.after(), query.types(), query.limit());
        return new PageJson<>(
                page.items().stream().map(EventJson::of).toList(), page.next().orElse(null));
    }
}
