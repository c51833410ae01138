package coop.rochdale.ballots.rest;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.ballots.Ballot;
import coop.rochdale.ballots.Choice;
import coop.rochdale.ballots.Counts;
import coop.rochdale.ballots.Floors;
import coop.rochdale.ballots.Outcome;
import coop.rochdale.ballots.PassRule;
import coop.rochdale.ballots.PublishedBallot;
import coop.rochdale.ballots.RollLine;
import coop.rochdale.ballots.Seal;
import coop.rochdale.ballots.Secrecy;
import coop.rochdale.ballots.Tally;
import coop.rochdale.ballots.Tracker;
import coop.rochdale.ballots.Turnout;
import coop.rochdale.ballots.Vote;
import coop.rochdale.ballots.Yardstick;
import coop.rochdale.ballots.workflow.ListBallots;
import coop.rochdale.ballots.workflow.ListRoll;
import coop.rochdale.ballots.workflow.ShowTally.Shown;
import coop.rochdale.kernel.Fraction;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.rest.Wire;
import coop.rochdale.members.Body;
import coop.rochdale.members.RollCounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What votes look like on the wire, written as the server writes it. */
class BallotJsonTest {

    private static final Words WORDS = Words.in(Locale.ENGLISH);
    private static final Instant OPENED = Instant.parse("2026-11-22T01:00:00Z");
    private static final Tracker TRACKER = new Tracker("mfrggzdfmztwq2lknnwg23tpob");

    @Test
    void aRunningSecretVoteTellsTurnoutAndNullForEveryChoice() {
        Shown shown = new Shown(vote(Secrecy.SECRET), new Turnout(2, 3, 0, 1), Optional.empty());

        assertThat(Wire.text(TallyJson.of(shown, WORDS)))
                .contains("\"consumer\":{\"yes\":null,\"no\":null,\"abstain\":null,\"roll\":3,\"turnout\":2}")
                .contains("\"worker\":{\"yes\":null,\"no\":null,\"abstain\":null,\"roll\":1,\"turnout\":0}")
                .contains("\"final\":false", "\"outcome\":null", "\"explanation\":null", "\"secrecy\":\"secret\"")
                .contains("whoever operates the server");
    }

    @Test
    void aSealedVoteTellsNumbersOutcomeAndWhy() {
        Vote sealed = vote(Secrecy.OPEN).sealed(new Seal(OPENED.plusSeconds(60), new Outcome(false, true)));
        Tally tally = new Tally(new Counts(2, 0, 1, 3), Counts.none(1));

        assertThat(Wire.text(TallyJson.of(new Shown(sealed, new Turnout(3, 3, 0, 1), Optional.of(tally)), WORDS)))
                .contains("\"consumer\":{\"yes\":2,\"no\":0,\"abstain\":1,\"roll\":3,\"turnout\":3}")
                .contains("\"outcome\":{\"passed\":true,\"simple\":false,\"override\":true}")
                .contains("\"final\":true", "\"limits\":[]", "The proposal passes by override")
                .contains("\"rule\":{\"base\":\"cast\",\"simple\":\"1/2\",\"override\":\"2/3\","
                        + "\"floors\":{\"consumer\":\"0/1\",\"worker\":\"0/1\"}}");
    }

    @Test
    void aReceiptNamesTrackerChoiceAndEveryBody() {
        Ballot consumer = new Ballot(Body.CONSUMER, TRACKER, Choice.ABSTAIN, OPENED);

        assertThat(Wire.text(BallotJson.of(List.of(consumer))))
                .isEqualTo(
                        "{\"tracker\":\"" + TRACKER + "\",\"choice\":\"abstain\",\"castAt\":\"2026-11-22T01:00:00Z\","
                                + "\"ballots\":[{\"body\":\"consumer\",\"tracker\":\"" + TRACKER
                                + "\",\"choice\":\"abstain\"}]}");
    }

    @Test
    void theRollTellsDaysAndNeverTimes() {
        RollLine line = new RollLine(7, Body.WORKER, LocalDate.of(2026, 1, 31), "employed", "quiet-heron");
        ListRoll.Shown shown = new ListRoll.Shown(new RollCounts(5, 2), new Page<>(List.of(line), Optional.of("7")));

        assertThat(Wire.text(RollJson.of(shown)))
                .startsWith("{\"counts\":{\"consumer\":5,\"worker\":2},\"items\":[{\"entry\":7,\"body\":\"worker\","
                        + "\"since\":\"2026-01-31\",\"basis\":\"employed\",\"name\":\"quiet-heron\"}],\"next\":\"");
    }

    @Test
    void publishedBallotsHaveNamesOnlyAfterAnOpenVote() {
        ListBallots.Shown secret = new ListBallots.Shown(
                vote(Secrecy.SECRET),
                new Page<>(
                        List.of(new PublishedBallot(TRACKER, Body.CONSUMER, Choice.NO, Optional.empty())),
                        Optional.empty()));

        assertThat(Wire.text(PublishedBallotsJson.of(secret, WORDS)))
                .startsWith("{\"items\":[{\"tracker\":\"" + TRACKER + "\",\"body\":\"consumer\",\"choice\":\"no\"}],")
                .contains("whoever operates the server");
    }

    private static Vote vote(Secrecy secrecy) {
        PassRule rule = new PassRule(Yardstick.CAST, Fraction.of(1, 2), Fraction.of(2, 3), Floors.NONE);
        return new Vote(new UUID(1, 2), OPENED, OPENED.plusSeconds(60), secrecy, rule, Optional.empty());
    }
}
