package heyi.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tables and sequences of schema public, without those of extensions. */
record Catalog(Connection connection) {
    static final String HISTORY = "flyway_schema_history";

    List<String> tables() throws SQLException {
        return list(
                """
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                  and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
                order by 1""");
    }

    List<String> sequences() throws SQLException {
        return list(
                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' order by 1");
    }

    /** In their order, without those the database computes itself. */
    List<String> columns(String table) throws SQLException {
        return list(
                """
                select attname from pg_attribute
                where attrelid = (select oid from pg_class where relnamespace = 'public'::regnamespace and relname = ?)
                  and attnum > 0 and not attisdropped and attgenerated = ''
                order by attnum""",
                table);
    }

    /** @return the last version that Flyway brought the tables to; empty without tables */
    String schema() throws SQLException {
        return first("select version from " + HISTORY
                + " where success and version is not null order by installed_rank desc");
    }

    boolean empty() throws SQLException {
        return tables().isEmpty();
    }

    String first(String query, String... values) throws SQLException {
        var found = list(query, values);
        return found.isEmpty() ? "" : found.get(0);
    }

    List<String> list(String query, String... values) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) statement.setString(i + 1, values[i]);
            var rows = statement.executeQuery();
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }

    void run(String statement) throws SQLException {
        try (var command = connection.createStatement()) {
            command.execute(statement);
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String quoted(List<String> names) {
        return String.join(", ", names.stream().map(Catalog::quoted).toList());
    }
}
