package heyi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The identity of the server process, since PostgreSQL refuses to run as root or as a user without a name.
 *
 * <p>Those run it in a user namespace of its own, where it is {@code nobody} and the files stay theirs; where
 * namespaces are forbidden, as in many containers, root runs it as the real {@code nobody}, who is given the cluster.
 * Everybody else runs it as themselves.
 *
 * @param prefix the words in front of every PostgreSQL command
 * @param owner the uid that must own the cluster; null: whoever we are
 */
record ServerUser(List<String> prefix, @Nullable Integer owner) {

    /** System property; {@code setpriv} forces the fallback. */
    static final String AS_ROOT = "heyi.postgres.as-root";

    private static final int NOBODY = 65534;

    static ServerUser choose() {
        var uid = Command.of("id", "-u").output().orElse("");
        var root = uid.equals("0");
        // In containers the user is often a bare number, which initdb refuses; Windows has no such program at all.
        var accepted = uid.isEmpty() || !root && Command.of("id", "-un").succeeds();
        if (accepted) return new ServerUser(List.of(), null);
        if (namespaces() && !(root && "setpriv".equals(System.getProperty(AS_ROOT))))
            return new ServerUser(List.of("unshare", "-U"), root ? 0 : null);
        var nobody =
                new ServerUser(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY);
        if (root && nobody.command("true").succeeds()) return nobody;
        throw new DatabaseUnavailable(
                "PostgreSQL 不允许以 root 或没有用户名的用户（uid " + uid
                        + "）运行，而本机不能使用 unshare -U 或 setpriv：请以有用户名的普通用户启动和议，或配置 spring.datasource.url。",
                "PostgreSQL refuses root and users without a name (uid " + uid
                        + "), and neither unshare -U nor setpriv works here: start Heyi as an ordinary named user, or"
                        + " configure spring.datasource.url.");
    }

    private static boolean namespaces() {
        return Command.of("unshare", "-U", "id", "-u")
                .output()
                .filter(uid -> !uid.equals("0"))
                .isPresent();
    }

    Command command(String... words) {
        return new Command(
                Stream.concat(prefix.stream(), List.of(words).stream()).toList());
    }

    private boolean isNobody() {
        return owner != null && owner == NOBODY;
    }

    /** Gives the tree to the server's user; the top directory comes last, so that an interrupted change is redone. */
    void own(Path tree) throws IOException {
        if (owner == null || uid(tree) == owner) return;
        for (var file : Trees.deepestFirst(tree))
            Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
    }

    private static int uid(Path file) throws IOException {
        return (Integer) Files.getAttribute(file, "unix:uid");
    }

    /** @throws DatabaseUnavailable if the fallback user cannot reach the directory */
    void requireAccess(Path directory) throws IOException {
        if (!isNobody()) return;
        for (Path step = directory; step != null; step = step.getParent()) {
            if (Files.getPosixFilePermissions(step).contains(PosixFilePermission.OTHERS_EXECUTE)) continue;
            throw new DatabaseUnavailable(
                    "以 root 启动时数据库以 nobody 身份运行，但它无权进入目录 " + step
                            + "：请执行 chmod o+x，或用 heyi.data-dir 指定另一个目录（如 /var/lib/heyi），或以普通用户启动和议。",
                    "Started by root, the database runs as nobody, who may not enter " + step
                            + ": allow it with chmod o+x, name another directory with heyi.data-dir (such as"
                            + " /var/lib/heyi), or start Heyi as an ordinary user.");
        }
    }
}
