package coop.rochdale.providers.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a provider's notice is answered with. */
@Schema(name = "Heard", description = "The notice need not be sent again.")
public record HeardJson(boolean received) {}
