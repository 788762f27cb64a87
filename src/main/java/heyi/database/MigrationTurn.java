package heyi.database;

import java.sql.SQLException;

/**
 * Of several nodes that start at once, one looks, backs up and migrates; the others wait here. Without it the second would
 * take the first one's half-made tables for those of an older program and copy them while they change.
 */
final class MigrationTurn implements AutoCloseable {
    /** Apart from Flyway's own lock, which is taken meanwhile on another connection. */
    private static final long LOCK = 0x6865_7969L;

    private final Catalog catalog;

    /** @param catalog on a connection that stays open until the turn is over; the server ends the turn of a node that dies */
    MigrationTurn(Catalog catalog) throws SQLException {
        this.catalog = catalog;
        catalog.list("select pg_advisory_lock(" + LOCK + ")");
    }

    @Override
    public void close() throws SQLException {
        catalog.list("select pg_advisory_unlock(" + LOCK + ")");
    }
}
