package coop.rochdale.kernel;

/** The shape of the database: brought up to date before anything else happens, never taken back. */
public interface Schema {
    /**
     * Applies every migration this program knows and the database lacks. Any number of servers may call it at once.
     *
     * @throws NewerSchema if the database was written by a newer program
     */
    void migrate();

    /** Whether the database answers at this moment. */
    boolean reachable();

    /** The database knows migrations that this program does not; going on could destroy what it does not understand. */
    final class NewerSchema extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NewerSchema(String found, String known) {
            super("the database was written by a newer Rochdale (schema %s, this one knows %s): start that version"
                    .formatted(found, known));
        }
    }
}
