package coop.rochdale.bench.bare;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource with one bean behind it, copied like {@link Bean000}. */
@Path("/000")
@ApplicationScoped
public class Page000 {

    @Inject
    private Bean000 bean;

    @GET
    public String read() {
        return bean.run();
    }
}
