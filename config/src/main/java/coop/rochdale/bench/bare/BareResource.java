package coop.rochdale.bench.bare;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One query or one ballot, whose answer PostgreSQL writes, and nothing done about it. */
@Path("/proposals")
@ApplicationScoped
@Produces("application/json")
public class BareResource {

    private static final String ONE = """
            select json_build_object('id', p.id, 'number', p.number, 'title', p.title, 'text', p.body,
                'measures', p.measures, 'author', a.handle, 'opensAt', v.opened_at, 'closesAt', v.closes_at,
                'consumer', t.consumer, 'worker', t.worker)::text
            from proposal p join account a on a.id = p.author left join vote v on v.id = p.id
            cross join lateral (select sum(consumer) as consumer, sum(worker) as worker from turnout where vote = p.id) t
            where p.id = ?::uuid
            """;

    private static final String TWENTY = """
            select json_agg(json_build_object('id', p.id, 'number', p.number, 'title', p.title, 'author', a.handle,
                'opensAt', v.opened_at, 'closesAt', v.closes_at, 'consumer', t.consumer, 'worker', t.worker))::text
            from (select * from proposal where number is not null order by number desc limit 20) p
            join account a on a.id = p.author left join vote v on v.id = p.id
            cross join lateral (select sum(consumer) as consumer, sum(worker) as worker from turnout where vote = p.id) t
            """;

    private static final String CAST = OneBallot.SQL.formatted("?::uuid", "?");

    @Resource(lookup = "java:app/jdbc/bare")
    private DataSource pool;

    @GET
    @Path("/{id}")
    public String one(@PathParam("id") String id) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(ONE)) {
            statement.setString(1, id);
            return first(statement);
        }
    }

    @GET
    public String twenty() throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(TWENTY)) {
            return first(statement);
        }
    }

    /** What no conditional read can do without. */
    @GET
    @Path("/{id}/unchanged")
    public Response unchanged() {
        return Response.notModified().build();
    }

    /** A ballot and its commit, for whoever says that they are this entry of the roll. */
    @PUT
    @Path("/{id}/ballot")
    public String cast(@PathParam("id") String id, @HeaderParam("Entry") int entry, String ballot) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(CAST)) {
            statement.setString(1, id);
            statement.setInt(2, entry);
            return first(statement);
        }
    }

    private static String first(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            // Nothing comes of a ballot of the founder, who has no session of that number.
            return row.next() ? row.getString(1) : "{}";
        }
    }
}
