package heyi.database;

import java.sql.SQLException;
import java.util.Locale;

/** What a failure of the database means to the operator. */
final class DatabaseFaults {
    static final String UNKNOWN = "数据库操作失败";

    private DatabaseFaults() {}

    /** @return one line, Chinese and English */
    static String explain(Exception failure) {
        var told = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        var state = failure instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
        var lower = told.toLowerCase(Locale.ROOT);
        var words = lower.contains("ssl") || lower.contains("certificate")
                ? new String[] {
                    "数据库的加密连接（TLS）未能建立：请检查 spring.datasource.url 中的 sslmode、sslrootcert 和服务器证书",
                    "TLS with the database failed: check sslmode and sslrootcert in spring.datasource.url and the"
                            + " server's certificate"
                }
                : switch (state) {
                    case "28P01" ->
                        new String[] {
                            "数据库用户名或密码不对：请检查 spring.datasource.username、password 和 spring.flyway.user、password",
                            "wrong user or password: check spring.datasource.username and .password, spring.flyway.user"
                                    + " and .password"
                        };
                    case "28000" ->
                        new String[] {
                            "数据库服务器不允许该用户从本机连接：请检查角色和 pg_hba.conf",
                            "the server does not let this role in from here: check the role and pg_hba.conf"
                        };
                    case "3D000" ->
                        new String[] {"数据库不存在：请先建立（create database）", "the database does not exist: create it first"};
                    case "42501" ->
                        new String[] {
                            "数据库角色缺少所需权限：请按 external-database.md 授权",
                            "the role lacks a right: grant it as external-database.md says"
                        };
                    case "0A000", "58P01" ->
                        new String[] {
                            "数据库缺少扩展 pg_trgm：请在服务器上安装 postgresql-contrib",
                            "the extension pg_trgm is missing: install postgresql-contrib on the server"
                        };
                    case "53100" -> new String[] {"数据库所在磁盘已满：请清理后重试", "the database's disk is full: make room"};
                    case "53300" ->
                        new String[] {
                            "数据库连接数已用完：请增大 max_connections 或减小 spring.datasource.hikari.maximum-pool-size",
                            "no connection left: raise max_connections or lower"
                                    + " spring.datasource.hikari.maximum-pool-size"
                        };
                    default ->
                        state.startsWith("08")
                                ? new String[] {
                                    "无法连接数据库：请检查 spring.datasource.url 中的地址、端口，以及数据库是否在运行",
                                    "the database does not answer: check host and port in spring.datasource.url and"
                                            + " whether it runs"
                                }
                                : new String[] {UNKNOWN, "the database failed"};
                };
        return words[0] + "（" + told + "）。 / " + words[1] + " (" + told + ").";
    }
}
