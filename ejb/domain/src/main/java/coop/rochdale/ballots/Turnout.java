package coop.rochdale.ballots;

import coop.rochdale.members.Body;

/** How many ballots each body has cast, abstentions included, and how many it could. */
public record Turnout(long consumer, long consumerRoll, long worker, long workerRoll) {

    public long of(Body body) {
        return switch (body) {
            case CONSUMER -> consumer;
            case WORKER -> worker;
        };
    }

    public long rollOf(Body body) {
        return switch (body) {
            case CONSUMER -> consumerRoll;
            case WORKER -> workerRoll;
        };
    }

    public long ballots() {
        return consumer + worker;
    }
}
