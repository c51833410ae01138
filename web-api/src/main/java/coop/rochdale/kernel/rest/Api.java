package coop.rochdale.kernel.rest;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The door to everything: version 1 of the API. Changes to it are additive only. */
@ApplicationPath("/" + Api.PATH)
@DeclareRoles("account")
@ApplicationScoped
public class Api extends Application {

    static final String PATH = "api/v1";

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // No WADL: the contract is the OpenAPI document.
                "jersey.config.server.wadl.disableWadl", true,
                // What was created is named by its path, whatever name the server is called by.
                "jersey.config.server.headers.location.relative.resolution.disabled", true,
                // Requests are judged by RecordReader, which names all flaws at once.
                "jersey.config.beanValidation.disable.server", true);
    }
}
