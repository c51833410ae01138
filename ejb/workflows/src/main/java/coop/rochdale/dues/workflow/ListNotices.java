package coop.rochdale.dues.workflow;

import coop.rochdale.dues.Notice;
import coop.rochdale.dues.Notices;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Page;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Lists someone what they were told about their own dues and wages, newest first, and nobody else. */
@Stateless
public class ListNotices {

    private Notices notices;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ListNotices() {}

    @Inject
    public ListNotices(Notices notices) {
        this.notices = notices;
    }

    public Page<Notice> run(Actor actor, Page.Wish wish) {
        return notices.of(actor.account(), wish);
    }
}
