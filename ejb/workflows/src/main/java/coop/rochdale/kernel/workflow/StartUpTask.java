package coop.rochdale.kernel.workflow;

/**
 * Something that must have happened before the first request is answered, such as the founding act. It runs on every
 * server at every start, outside a transaction: what it does must be safe to repeat and safe to race.
 */
public interface StartUpTask {
    /** Lower runs earlier; each task has a number of its own. */
    int order();

    /** Throws to refuse the start: the server then never becomes ready. */
    void run();
}
