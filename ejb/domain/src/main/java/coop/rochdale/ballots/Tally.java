package coop.rochdale.ballots;

import coop.rochdale.members.Body;

/** What both bodies said. */
public record Tally(Counts consumer, Counts worker) {

    public Counts of(Body body) {
        return switch (body) {
            case CONSUMER -> consumer;
            case WORKER -> worker;
        };
    }
}
