package coop.rochdale.kernel.jpa;

import coop.rochdale.kernel.Page;
import java.util.Optional;
import java.util.UUID;

/**
 * A table of runs that go on step by step, whichever server takes the next one: who holds a run's row takes it. It has the
 * columns {@code id}, {@code number} in the order of their beginnings, and {@code finished_at}.
 *
 * @param <R> what a row stands for
 */
public final class RunTable<R> {

    private final Database database;
    private final String all;
    private final Database.Shape<R> shape;

    public RunTable(Database database, String table, Database.Shape<R> shape) {
        this.database = database;
        this.all = "select * from " + table;
        this.shape = shape;
    }

    /** Whether one is not finished, be it in somebody's hand. */
    public boolean hasUnfinished() {
        return database.one(all + " where finished_at is null order by number limit 1", shape)
                .isPresent();
    }

    public Optional<R> find(UUID id) {
        return database.one(all + " where id = ?", shape, id);
    }

    /** Newest first. */
    public Page<R> list(Page.Wish wish) {
        return database.newestFirst(all + " where number < ? order by number desc limit ?", shape, wish);
    }

    /** This one, waiting for whoever holds it; held from now on until the transaction ends. */
    public Optional<R> hold(UUID id) {
        return database.one(all + " where id = ? for update", shape, id);
    }

    /** The oldest that is not finished, and held by nobody; held from now on until the transaction ends. */
    public Optional<R> holdNextUnfinished() {
        return database.one(all + " where finished_at is null order by number limit 1 for update skip locked", shape);
    }
}
