package coop.rochdale.ballots.rest;

import coop.rochdale.ballots.Choice;
import coop.rochdale.members.Body;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A ballot to cast. */
@Schema(name = "NewBallot", description = "A ballot, or the change of one.")
public record NewBallot(
        @Schema(
                implementation = String.class,
                enumeration = {"yes", "no", "abstain"},
                example = "yes")
        Choice choice,

        @Schema(
                implementation = String.class,
                enumeration = {"consumer", "worker"},
                description = "Only for who is on the roll in both bodies and says something else in each:"
                        + " without it the ballot is cast in every body you are on the roll in.")
        @Nullable
        Body body) {}
