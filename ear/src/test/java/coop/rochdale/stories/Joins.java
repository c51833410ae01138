package coop.rochdale.stories;

/** Members by the thousand, as rows: where runs over everybody are told of, how they came is another story. */
final class Joins {

    private static final String SQL = """
            with fresh as (
                insert into account (id, handle, display_name, since)
                select gen_random_uuid(), 'm%1$d-' || n, 'Member', rochdale_now() from generate_series(1, %2$d) n
                returning id),
            member as (
                insert into membership (id, account, contribution_minor, currency, interval, anchor, joined_at)
                select gen_random_uuid(), id, %3$d, 'USD', 'month', (rochdale_now() at time zone 'UTC')::date - 1,
                       rochdale_now() - interval '1 day'
                from fresh returning id)
            insert into waiver (id, membership, starts_at, ends_at)
            select gen_random_uuid(), id, rochdale_now() - interval '1 day',
                   ((rochdale_now() at time zone 'UTC')::date + 1)::timestamp at time zone 'UTC' from member
            """;

    private Joins() {}

    /** So many who are to be asked from tomorrow on, when their waiver is over; its number here tells a crowd from others. */
    static String of(int crowd, int people, long monthlyMinor) {
        return SQL.formatted(crowd, people, monthlyMinor);
    }

    /** Some of that crowd pay ahead, so that a run uses their credit. */
    static void payAhead(Server server, int crowd, int people, String amount) {
        Api founder = Api.of(server.address(), "x").founder();
        new Tables(server)
                .ask("select m.id from membership m join account a on a.id = m.account where a.handle like 'm" + crowd
                        + "-%' order by m.number limit " + people)
                .forEach(membership -> founder.post(
                                "/payments",
                                Json.payment(
                                        membership,
                                        amount,
                                        "ahead-" + membership,
                                        server.clock().today()))
                        .expect(201));
    }
}
