package coop.rochdale.proposals.rest;

import coop.rochdale.proposals.ProposalQueries.Link;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another proposal, by what people call it. */
@Schema(name = "ProposalLink")
public record LinkJson(UUID id, int number, String title) {

    static LinkJson of(Link link) {
        return new LinkJson(link.id().value(), link.number(), link.title());
    }
}
