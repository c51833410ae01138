package coop.rochdale.providers.workflow;

import coop.rochdale.members.MembershipId;
import coop.rochdale.providers.Reported;
import coop.rochdale.providers.Subscription;
import coop.rochdale.providers.Telling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that one notice says. */
final class HeardNotice implements Telling {

    private String name = "";
    private final List<Reported> moved = new ArrayList<>();
    private final Map<String, MembershipId> introduced = new LinkedHashMap<>();
    private final List<Set<String>> same = new ArrayList<>();
    private final List<Subscription> subscriptions = new ArrayList<>();

    @Override
    public void named(String notice) {
        name = notice;
    }

    @Override
    public void moved(Reported reported) {
        moved.add(reported);
    }

    @Override
    public void introduced(String customer, MembershipId membership) {
        introduced.put(customer, membership);
    }

    @Override
    public void subscribed(Subscription subscription) {
        subscriptions.add(subscription);
    }

    @Override
    public void same(Set<String> names) {
        same.add(names);
    }

    /** Whether something may be decided by it; of other notices nobody has to wait. */
    boolean concernsMoney() {
        return !moved.isEmpty() || !introduced.isEmpty() || !same.isEmpty();
    }

    List<Set<String>> same() {
        return same;
    }

    String name() {
        return name;
    }

    List<Reported> moved() {
        return moved;
    }

    Map<String, MembershipId> introduced() {
        return introduced;
    }

    List<Subscription> subscriptions() {
        return subscriptions;
    }
}
