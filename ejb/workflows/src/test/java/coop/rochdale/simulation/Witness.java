package coop.rochdale.simulation;

import coop.rochdale.ballots.Choice;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.members.Body;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.State;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What clients were told, remembered outside of everything that could lose it. */
final class Witness {

    /** The last choice that each voter was told is theirs. */
    private final Map<ProposalId, Map<AccountId, Map<Body, Choice>>> ballots = new HashMap<>();

    private final Map<ProposalId, State> states = new HashMap<>();
    private long receivedMinor;
    private long paidMinor;

    void cast(ProposalId proposal, AccountId voter, Body body, Choice choice) {
        ballots.computeIfAbsent(proposal, id -> new HashMap<>())
                .computeIfAbsent(voter, id -> new EnumMap<>(Body.class))
                .put(body, choice);
    }

    Map<Body, Choice> cast(ProposalId proposal, AccountId voter) {
        return ballots.getOrDefault(proposal, Map.of()).getOrDefault(voter, Map.of());
    }

    long count(ProposalId proposal, Body body, Choice choice) {
        return ballots.getOrDefault(proposal, Map.of()).values().stream()
                .filter(said -> said.get(body) == choice)
                .count();
    }

    void received(long minor) {
        receivedMinor += minor;
    }

    void paid(long minor) {
        paidMinor += minor;
    }

    /** What must be in the bank by now. */
    long bankedMinor() {
        return receivedMinor - paidMinor;
    }

    /** Where a proposal stood when last seen; a draft before that. */
    State seen(ProposalId proposal) {
        return states.getOrDefault(proposal, State.DRAFT);
    }

    /** Notes where a proposal stands now, and answers where it stood when last seen. */
    State seen(ProposalId proposal, State now) {
        State before = states.put(proposal, now);
        return before == null ? now : before;
    }
}
