package heyi.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The programs of the unpacked PostgreSQL, run as its user; what they print goes to the log file. */
record PostgresTools(Path binaries, ServerUser user, Path log) {
    /** Bytes; less than one segment of the server's log ahead. */
    private static final long FULL = 16L << 20;

    /** @return a command that runs one of initdb, pg_ctl and postgres */
    Command command(String program, String... arguments) {
        return user.command(
                Stream.concat(Stream.of(path(program)), Stream.of(arguments)).toArray(String[]::new));
    }

    String path(String program) {
        return binaries.resolve("bin").resolve(program).toString();
    }

    boolean run(String program, String... arguments) throws IOException {
        return command(program, arguments).succeeds(log);
    }

    boolean stop(Path data) throws IOException {
        return run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "60", "stop");
    }

    /** @return e.g. 18.6 */
    String version() {
        return command("postgres", "--version")
                .output()
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .orElseThrow(() -> new DatabaseUnavailable(
                        "无法运行 " + binaries + " 中的 PostgreSQL 程序：请检查目录权限以及该分区是否允许执行程序。",
                        "The PostgreSQL programs in " + binaries
                                + " do not run: check the permissions and that the file system allows execution."));
    }

    DatabaseUnavailable failure(String chinese, String english) {
        if (log.toFile().getUsableSpace() < FULL)
            return new DatabaseUnavailable(
                    chinese + "：磁盘空间不足，请清理 " + log.getParent() + " 所在的磁盘后重新启动。",
                    english + ": the disk is full, make room where " + log.getParent() + " lies and start again.");
        return new DatabaseUnavailable(chinese + "，原因见 " + log + "。", english + ", see " + log + ".");
    }
}
