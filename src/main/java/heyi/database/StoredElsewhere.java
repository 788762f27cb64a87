package heyi.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A PostgreSQL of the operator's own; the owner of the tables signs in. */
record StoredElsewhere(Login login, Path dataDir) implements Stored {

    @Override
    public void restore(BackupFile backup) throws SQLException, IOException {
        try (var connection = login.open()) {
            var catalog = new Catalog(connection);
            requireQuiet(catalog);
            clear(catalog);
        }
        var restore = new Restore(backup, login);
        restore.run();
        restore.files(dataDir);
    }

    private static void requireQuiet(Catalog catalog) throws SQLException {
        var others = catalog.first(
                """
                select count(*) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'""");
        if (!others.equals("0"))
            throw new DatabaseUnavailable(
                    "另有 " + others + " 个连接正在使用该数据库，未作改动：请先停止所有和议服务器。",
                    others + " other connections use the database, which was not touched: stop every Heyi first.");
    }

    /** Extensions stay, and so do rights on the schema. */
    private static void clear(Catalog catalog) throws SQLException {
        for (var table : catalog.tables()) catalog.run("drop table public." + Catalog.quoted(table) + " cascade");
        for (var sequence : catalog.sequences()) catalog.run("drop sequence public." + Catalog.quoted(sequence));
        for (var type : catalog.list(
                """
                select t.oid::regtype::text from pg_type t where typnamespace = 'public'::regnamespace
                  and typtype in ('r', 'e', 'd')
                  and not exists (select from pg_depend d where d.objid = t.oid and d.deptype = 'e')"""))
            catalog.run("drop type " + type + " cascade");
        for (var function : catalog.list(
                """
                select p.oid::regprocedure::text from pg_proc p where pronamespace = 'public'::regnamespace
                  and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')"""))
            catalog.run("drop function " + function + " cascade");
    }

    @Override
    public void close() {
        // Nothing was started.
    }
}
