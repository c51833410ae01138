package coop.rochdale.kernel;

/** The database as a whole: its shape, brought up to date before anything else happens and never taken back; and its state. */
public interface Schema {
    /**
     * Applies every migration this program knows and the database lacks. Any number of servers may call it at once.
     *
     * @throws NewerSchema if the database was written by a newer program
     */
    void migrate();

    /** Whether the database answers at this moment. */
    boolean reachable();

    /**
     * Names all that is committed, and the fifth of a second that its clock is in: as long as two of these are equal,
     * nothing was committed by anybody from the one to the other. What is read after asking is at least as new.
     */
    String moment();

    /** The database knows migrations that this program does not; going on could destroy what it does not understand. */
    final class NewerSchema extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NewerSchema(String found, String known) {
            super("the database was written by a newer Rochdale (schema %s, this one knows %s): start that version"
                    .formatted(found, known));
        }
    }
}
