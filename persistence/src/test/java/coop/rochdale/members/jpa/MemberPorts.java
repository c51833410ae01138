package coop.rochdale.members.jpa;

import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.members.Coverages;
import coop.rochdale.members.MembershipQueries;
import coop.rochdale.members.Memberships;

/** The ports of this package, for tests of those that rest on them. */
public final class MemberPorts {

    private MemberPorts() {}

    public static Memberships memberships(Database database) {
        return new JpaMemberships(database);
    }

    public static MembershipQueries queries(Database database) {
        return new JpaMembershipQueries(database);
    }

    public static Coverages coverages(Database database) {
        return new JpaCoverages(database);
    }
}
