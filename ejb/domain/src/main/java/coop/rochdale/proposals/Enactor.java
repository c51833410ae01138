package coop.rochdale.proposals;

/** Carries out what passed. */
public interface Enactor {

    /**
     * Carries out a proposal that passed or whose enactment failed, in a transaction of its own: all measures or none.
     * Where a measure is refused, the failure is kept with the proposal; where the server itself fails, nothing
     * changes and the exception goes to the caller. Any other proposal is left alone.
     */
    void enact(ProposalId id);
}
