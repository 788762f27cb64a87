package heyi.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that is away from a bug. */
public final class LostConnection {

    private LostConnection() {}

    /** Whether the connection was lost or could not be had; SQLSTATE class 08 and the server's own farewells. */
    public static boolean causes(Throwable failure) {
        for (@Nullable Throwable next = failure; next != null; next = next.getCause()) {
            if (next instanceof SQLTransientConnectionException) return true;
            // A rollback over a lost connection fails too and hides why.
            if (next instanceof TransactionSystemException && next.getCause() instanceof SQLException) return true;
            if (next instanceof SQLException sql
                    && String.valueOf(sql.getSQLState()).matches("08...|57P0[1-4]")) return true;
        }
        return false;
    }
}
