package coop.rochdale.proposals.rest;

import coop.rochdale.ballots.Seal;
import coop.rochdale.ballots.Secrecy;
import coop.rochdale.ballots.Vote;
import coop.rochdale.ballots.rest.OutcomeJson;
import coop.rochdale.ballots.rest.RuleJson;
import coop.rochdale.ballots.rest.Words;
import coop.rochdale.kernel.ActId;
import coop.rochdale.proposals.Facts;
import coop.rochdale.proposals.Proposal;
import coop.rochdale.proposals.Publication;
import coop.rochdale.proposals.State;
import coop.rochdale.proposals.workflow.ShowProposal.Ballot;
import coop.rochdale.proposals.workflow.ShowProposal.Links;
import coop.rochdale.proposals.workflow.ShowProposal.Shown;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A proposal whole. */
@Schema(name = "Proposal")
public record ProposalDetail(
        UUID id,

        @Schema(description = "Given at submission.", implementation = Integer.class)
        Optional<Integer> number,

        @Schema(
                implementation = String.class,
                enumeration = {
                    "draft",
                    "deliberation",
                    "voting",
                    "closed",
                    "passed",
                    "rejected",
                    "enacted",
                    "failed",
                    "withdrawn"
                })
        State state,

        @Schema(description = "A handle.") String author,
        @Schema(description = "Handles.") List<String> coAuthors,
        String title,
        @Schema(description = "CommonMark, as written.") String text,

        @Schema(description = "What happens if it passes, all of it or nothing.")
        List<JsonObject> measures,

        @Schema(implementation = PriceJson.class) Optional<PriceJson> price,

        @Schema(description = "What it is judged by: frozen once voting opened, till then as the charter has it now.")
        RuleJson rule,

        @Schema(
                implementation = String.class,
                enumeration = {"secret", "open"})
        Secrecy secrecy,

        @Schema(description = "What a secret vote does not protect against; empty for an open one.")
        List<String> secrecyLimits,

        @Schema(description = "When voting opened, or opens at the earliest.", implementation = Instant.class)
        Optional<Instant> votingOpensAt,

        @Schema(implementation = Instant.class) Optional<Instant> closesAt,
        @Schema(implementation = TurnoutJson.class) Optional<TurnoutJson> turnout,
        @Schema(implementation = OutcomeJson.class) Optional<OutcomeJson> outcome,

        @Schema(description = "The number of the latest revision.", implementation = Integer.class)
        Optional<Integer> revision,

        List<RevisionJson.MarkJson> revisions,

        @Schema(
                description = "The earlier proposal that this one corrects or continues.",
                implementation = LinkJson.class)
        Optional<LinkJson> follows,

        @Schema(description = "Later ones that correct or continue this one.")
        List<LinkJson> followedBy,

        Instant createdAt,
        @Schema(implementation = Instant.class) Optional<Instant> submittedAt,
        @Schema(implementation = DeliberationJson.class) Optional<DeliberationJson> deliberation,
        @Schema(implementation = WithdrawalJson.class) Optional<WithdrawalJson> withdrawal,
        @Schema(implementation = Instant.class) Optional<Instant> sealedAt,
        @Schema(implementation = Instant.class) Optional<Instant> enactedAt,

        @Schema(description = "The id of the act it became.", implementation = String.class)
        Optional<UUID> act,

        @Schema(implementation = FailureJson.class) Optional<FailureJson> failure) {

    static ProposalDetail of(Shown shown, Words words) {
        Proposal proposal = shown.proposal();
        Facts facts = proposal.facts();
        Links links = shown.links();
        Ballot ballot = shown.ballot();
        return new ProposalDetail(
                proposal.id().value(),
                proposal.publication().map(Publication::number),
                shown.state(),
                links.byline().author(),
                links.byline().coAuthors(),
                proposal.wording().title(),
                proposal.wording().text(),
                proposal.wording().measures().stream().map(Measures::json).toList(),
                proposal.publication().map(Publication::tag).map(PriceJson::of),
                RuleJson.of(ballot.rule()),
                ballot.secrecy(),
                ballot.secrecy() == Secrecy.SECRET ? words.limits() : List.of(),
                ballot.vote()
                        .map(Vote::openedAt)
                        .or(() -> facts.deliberation()
                                .map(begun -> begun.timetable().until())),
                ballot.vote().map(Vote::closesAt),
                ballot.turnout().map(TurnoutJson::of),
                ballot.vote().flatMap(Vote::seal).map(Seal::outcome).map(OutcomeJson::of),
                proposal.publication().map(Publication::revision),
                links.revisions().stream().map(RevisionJson.MarkJson::of).toList(),
                links.follows().map(LinkJson::of),
                links.followedBy().stream().map(LinkJson::of).toList(),
                proposal.createdAt(),
                facts.deliberation().map(Facts.Deliberation::submittedAt),
                facts.deliberation().map(DeliberationJson::of),
                facts.withdrawal().map(WithdrawalJson::of),
                ballot.vote().flatMap(Vote::seal).map(Seal::at),
                facts.enactment().map(Facts.Enactment::at),
                facts.enactment().map(Facts.Enactment::act).map(ActId::value),
                facts.failure().map(FailureJson::of));
    }
}
