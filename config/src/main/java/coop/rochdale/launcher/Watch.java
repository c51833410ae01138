package coop.rochdale.launcher;

/** Looks after our own PostgreSQL: when it is gone without being told to, it is started again, as often as that takes. */
final class Watch implements AutoCloseable {
    private static final long LOOK_MILLIS = 250;
    private static final long PAUSE_MILLIS = 1_000;
    private static final int WORTH_TELLING = 5;

    private final Postgres postgres;
    private final Thread thread = new Thread(this::look, "database-watch");
    private volatile boolean closed;

    private Watch(Postgres postgres) {
        this.postgres = postgres;
    }

    static Watch over(Postgres postgres) {
        Watch watch = new Watch(postgres);
        watch.thread.setDaemon(true);
        watch.thread.start();
        return watch;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            // It may be about to start what is to be stopped next.
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            while (!closed) {
                Thread.sleep(LOOK_MILLIS);
                if (!postgres.listens()) {
                    bringBack();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void bringBack() throws InterruptedException {
        System.err.println("The database has ended; starting it again.");
        for (int attempt = 1; !closed; attempt++) {
            try {
                postgres.startAgain();
                System.err.println("The database is back.");
                return;
            } catch (Complaint e) {
                // At first the processes it left behind may hold its memory; that is no complaint.
                if (attempt == WORTH_TELLING) {
                    System.err.println(e.getMessage());
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }
}
