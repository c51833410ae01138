package coop.rochdale.proposals.workflow;

import coop.rochdale.ballots.Counts;
import coop.rochdale.ballots.Outcome;
import coop.rochdale.ballots.Tally;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Span;
import coop.rochdale.proposals.Facts;
import coop.rochdale.proposals.Proposal;
import coop.rochdale.proposals.Publication;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What the public hears of proposals. */
final class ProposalEvents {

    private ProposalEvents() {}

    static NewEvent submitted(Proposal proposal) {
        return event("submitted", proposal, Map.of("title", proposal.wording().title()));
    }

    static NewEvent revised(Proposal proposal) {
        int revision = proposal.publication().map(Publication::revision).orElseThrow();
        return event("revised", proposal, Map.of("title", proposal.wording().title(), "revision", revision));
    }

    /** Not by whom: seconding would tell who is a member. */
    static NewEvent seconded(Proposal proposal) {
        Facts.Deliberation deliberation = proposal.facts().deliberation().orElseThrow();
        return event(
                "seconded",
                proposal,
                Map.of(
                        "seconds", deliberation.seconds(),
                        "needed", deliberation.timetable().secondsNeeded()));
    }

    static NewEvent withdrawn(Proposal proposal, Facts.Cause cause) {
        return event("withdrawn", proposal, Map.of("by", cause.word()));
    }

    static NewEvent opened(Proposal proposal, Instant closesAt) {
        return event("opened", proposal, Map.of("closesAt", Span.moment(closesAt)));
    }

    static NewEvent decided(Proposal proposal, Outcome outcome, Tally tally) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("simple", outcome.simple());
        data.put("override", outcome.override());
        data.put("consumer", counts(tally.consumer()));
        data.put("worker", counts(tally.worker()));
        return event(outcome.passed() ? "passed" : "rejected", proposal, data);
    }

    static NewEvent commented(Proposal proposal, UUID comment) {
        return event("commented", proposal, Map.of("comment", comment.toString()));
    }

    private static Map<String, Object> counts(Counts counts) {
        return Map.of("yes", counts.yes(), "no", counts.no(), "abstain", counts.abstain(), "roll", counts.roll());
    }

    private static NewEvent event(String happened, Proposal proposal, Map<String, Object> more) {
        Map<String, Object> data = new LinkedHashMap<>(more);
        proposal.publication().ifPresent(published -> data.put("number", published.number()));
        return NewEvent.of("proposal." + happened, proposal.id().value(), data);
    }
}
