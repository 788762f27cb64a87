package heyi.database;

import java.sql.SQLException;

/** Whether Heyi can live on this server and in this role; the operator reads one sentence, not a stack trace. */
record ServerCheck(Catalog catalog) {
    private static final int OLDEST = 14;

    void requireUsable() throws SQLException {
        var version = catalog.first("show server_version");
        if (Integer.parseInt(catalog.first("show server_version_num")) < OLDEST * 10_000)
            throw new DatabaseUnavailable(
                    "PostgreSQL " + version + " 版本过旧：请升级到 " + OLDEST + " 或更新的版本。",
                    "PostgreSQL " + version + " is too old: upgrade to " + OLDEST + " or later.");
        var encoding = catalog.first("show server_encoding");
        if (!encoding.equals("UTF8"))
            throw new DatabaseUnavailable(
                    "数据库编码为 " + encoding + "，无法保存中文：请用 encoding 'UTF8' 新建数据库。",
                    "The database's encoding is " + encoding + ": create one with encoding 'UTF8'.");
        if (catalog.list("select name from pg_available_extensions where name = 'pg_trgm'")
                .isEmpty())
            throw new DatabaseUnavailable(
                    "数据库缺少扩展 pg_trgm：请在服务器上安装 postgresql-contrib。",
                    "The extension pg_trgm is missing: install postgresql-contrib on the server.");
    }

    /** Of the role the application runs as, on everything the owner made. */
    void requireRights() throws SQLException {
        var lacking = catalog.list(
                """
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relname <> 'flyway_schema_history'
                  and (c.relkind = 'r' and not (has_table_privilege(c.oid, 'select') and has_table_privilege(c.oid, 'insert')
                            and has_table_privilege(c.oid, 'update') and has_table_privilege(c.oid, 'delete'))
                       or c.relkind = 'S' and not has_sequence_privilege(c.oid, 'usage'))
                order by 1 limit 3""");
        if (lacking.isEmpty()) return;
        var role = catalog.first("select current_user");
        var tables = String.join(", ", lacking);
        throw new DatabaseUnavailable(
                "数据库角色 " + role + " 对 " + tables + " 等缺少读写权限：请按 external-database.md 授权后重新启动。",
                "The role " + role + " may not read and write " + tables
                        + " and perhaps more: grant what external-database.md says and start again.");
    }
}
