package coop.rochdale.bench.bare;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** An application of as many beans and resources as Rochdale has, with nothing in them, no library and no database. */
@ApplicationPath("/")
public class Frame extends Application {}
