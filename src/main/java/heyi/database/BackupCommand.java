package heyi.database;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The commands {@code backup FILE} and {@code restore FILE [--replace]}. They read the same settings as the
 * application, from the same places.
 */
public final class BackupCommand {

    public static final Set<String> NAMES = Set.of("backup", "restore");

    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final String HELP =
            "用法：java -jar heyi.jar backup 文件 [--heyi.data-dir=目录]；java -jar heyi.jar restore 文件 [--replace] [--heyi.data-dir=目录]"
                    + " / usage: backup FILE, restore FILE [--replace]";

    /** Reads application.yml, the environment and the arguments, and starts nothing. */
    @EnableConfigurationProperties(DatabaseSettings.class)
    static class Settings {}

    private BackupCommand() {}

    public static int run(List<String> words) {
        return run(
                words,
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    /** @return exit code: 0 done, 1 refused or failed, 2 wrong arguments */
    static int run(List<String> words, PrintStream out, PrintStream err) {
        var files =
                words.stream().skip(1).filter(word -> !word.startsWith("--")).toList();
        if (files.size() != 1) {
            err.println(HELP);
            return USAGE;
        }
        var file = Path.of(files.get(0)).toAbsolutePath().normalize();
        var settings = words.stream()
                .filter(word -> word.startsWith("--") && !word.equals("--replace"))
                .toArray(String[]::new);
        try (var context = new SpringApplicationBuilder(Settings.class)
                        .web(WebApplicationType.NONE)
                        .logStartupInfo(false)
                        .registerShutdownHook(false)
                        .properties("logging.level.root=warn")
                        .run(settings);
                var database = open(context, words.get(0).equals("restore"))) {
            if (words.get(0).equals("backup")) out.println(backup(database, file));
            else out.println(restore(database, file, words.contains("--replace")));
            return 0;
        } catch (DatabaseUnavailable refused) {
            err.println(refused.getMessage());
        } catch (SQLException | IOException failed) {
            err.println(DatabaseFaults.explain(failed));
        }
        return FAILED;
    }

    private static Stored open(ConfigurableApplicationContext context, boolean alone) {
        var environment = context.getEnvironment();
        var settings = context.getBean(DatabaseSettings.class);
        var url = environment.getProperty("spring.datasource.url", "");
        if (url.isBlank()) return StoredHere.open(settings, alone);
        var user = environment.getProperty("spring.datasource.username", "");
        var password = environment.getProperty("spring.datasource.password", "");
        return new StoredElsewhere(
                new Login(
                        environment.getProperty("spring.flyway.url", url),
                        environment.getProperty("spring.flyway.user", user),
                        environment.getProperty("spring.flyway.password", password)),
                settings.dataDir());
    }

    static String backup(Stored database, Path file) throws SQLException {
        try (var connection = database.login().open()) {
            if (new Catalog(connection).empty())
                throw new DatabaseUnavailable(
                        "数据库 " + database.login() + " 中没有数据，未生成备份。",
                        "The database " + database.login() + " is empty: no backup was written.");
            var written = new Backup(connection, database.dataDir(), Clock.systemUTC()).write(file);
            return "备份完成：%s（数据表%d张，记录%d条，文件%d个；结构第 %s 版）。文件中有个人信息和密钥 secret.key，请妥善保管。"
                    .formatted(
                            file,
                            written.tables().size(),
                            written.tables().stream()
                                    .mapToLong(BackupManifest.Table::rows)
                                    .sum(),
                            written.files().size(),
                            written.schema());
        }
    }

    static String restore(Stored database, Path file, boolean replace) throws SQLException, IOException {
        try (var backup = BackupFile.open(file)) {
            new Restore(backup, database.login()).requireKnownVersion();
            var kept = database.keep(replace, file);
            database.restore(backup);
            return "恢复完成：%s（数据表%d张，记录%d条，文件%d个，备份时间 %s）。%s"
                    .formatted(
                            file,
                            backup.manifest().tables().size(),
                            backup.manifest().tables().stream()
                                    .mapToLong(BackupManifest.Table::rows)
                                    .sum(),
                            backup.manifest().files().size(),
                            backup.manifest().taken(),
                            kept == null ? "" : "恢复前的数据已另存为 " + kept + "。");
        }
    }
}
