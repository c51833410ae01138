package coop.rochdale.proposals.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.jpa.Keys;
import coop.rochdale.proposals.ProposalQueries.Filter;
import coop.rochdale.proposals.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** The list's SQL for one filter: only the conditions asked for, each beside its parameter. */
final class ListStatement {

    private static final String SELECT = """
            select p.id, p.number, p.title, s.state, a.handle, v.closes_at,
                   coalesce(p.opened_at, p.deliberation_until) as voting_opens_at,
                   p.price_one_off_minor, p.price_monthly_minor, p.price_bound_minor, p.price_until,
                   p.funds_before_minor, p.runway_before, p.runway_after, c.currency
            from proposal p
                join proposal_state s on s.id = p.id
                join account a on a.id = p.author
                cross join coop c
                left join vote v on v.id = p.id
            where\s""";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final String key;

    ListStatement(Filter filter, Page.Wish wish) {
        if (filter.forDrafts()) {
            key = "p.id";
            drafts(filter);
            wish.after().ifPresent(after -> and("p.id < ?", Keys.id(after)));
        } else {
            key = "p.number";
            conditions.add("p.number is not null");
            wish.after().ifPresent(after -> and("p.number < ?", Keys.number(after)));
        }
        filter.state().map(State::word).ifPresent(word -> and("s.state = ?", word));
        filter.author().ifPresent(handle -> and("a.handle = ?", handle));
        filter.number().ifPresent(number -> and("p.number = ?", number));
        filter.words()
                .ifPresent(words ->
                        and("to_tsvector('simple', p.title || ' ' || p.body) @@ ?::tsquery", beginnings(words)));
        parameters.add(wish.limit() + 1);
    }

    private void drafts(Filter filter) {
        Object viewer = filter.viewer().map(AccountId::value).orElse(new UUID(0, 0));
        conditions.add(
                "(p.author = ? or exists (select 1 from co_author o where o.proposal = p.id and o.account = ?))");
        parameters.add(viewer);
        parameters.add(viewer);
    }

    private void and(String condition, Object parameter) {
        conditions.add(condition);
        parameters.add(parameter);
    }

    /** Every word as the beginning of one; text without any word finds nothing. */
    private static String beginnings(String words) {
        return Arrays.stream(words.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> "'" + word.toLowerCase(Locale.ROOT) + "':*")
                .collect(Collectors.joining(" & "));
    }

    String sql() {
        return SELECT + String.join(" and ", conditions) + " order by " + key + " desc limit ?";
    }

    Object[] parameters() {
        return parameters.toArray();
    }
}
