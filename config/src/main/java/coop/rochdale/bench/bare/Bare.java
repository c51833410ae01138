package coop.rochdale.bench.bare;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** On the same server, database and driver as Rochdale, with a pool of the same size. */
@ApplicationPath("/")
@DataSourceDefinition(
        name = "java:app/jdbc/bare",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${ENV=BARE_DB_URL}",
        user = "${ENV=BARE_DB_USER}",
        password = "${ENV=BARE_DB_PASSWORD}",
        minPoolSize = 2,
        maxPoolSize = 24)
public class Bare extends Application {}
