package coop.rochdale.ballots;

/** Which of the two ways a proposal passes: simply, by override, both or none. */
public record Outcome(boolean simple, boolean override) {

    public boolean passed() {
        return simple || override;
    }
}
