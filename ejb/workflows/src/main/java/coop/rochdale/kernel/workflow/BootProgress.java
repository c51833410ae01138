package coop.rochdale.kernel.workflow;

import jakarta.enterprise.context.ApplicationScoped;

/** How far the start of this server has come. No session bean: it can be asked before those accept calls. */
@ApplicationScoped
public class BootProgress {
    private volatile boolean finished;

    /** Whether the schema is current and every start-up task is done. */
    public boolean finished() {
        return finished;
    }

    void finish() {
        finished = true;
    }
}
