package heyi.rehearsal;

import heyi.rules.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind {@code rehearse}.
 *
 * @param out where the documents go
 * @param resume keep the database there and go on with what it holds; null: throw it away
 */
record Options(Place place, Path out, @Nullable Path resume) {

    private static final String USAGE = "用法：java -jar heyi.jar rehearse [--jurisdiction 330109] [--out 目录]";

    static Options parse(List<String> arguments) {
        var place = "330109";
        var out = "rehearsal";
        String resume = null;
        for (int i = 0; i < arguments.size(); i += 2) {
            var name = arguments.get(i);
            if (i + 1 == arguments.size()) throw new Wrong("选项 " + name + " 缺少取值。" + USAGE);
            var value = arguments.get(i + 1);
            switch (name) {
                case "--jurisdiction" -> place = value;
                case "--out" -> out = value;
                case "--resume" -> resume = value;
                default -> throw new Wrong("不认识的选项 " + name + "。" + USAGE);
            }
        }
        return new Options(place(place), writable(out), resume == null ? null : Path.of(resume));
    }

    private static Place place(String code) {
        var known =
                code.matches("\\d{4}(?!00)\\d{2}") && !new Place(code).name().equals(code);
        if (!known) throw new Wrong("没有代码为“" + code + "”的县（市、区）：请填写六位行政区划代码，例如 330109（杭州市萧山区）。");
        return new Place(code);
    }

    private static Path writable(String directory) {
        try {
            var path = Files.createDirectories(Path.of(directory));
            var probe = Files.createTempFile(path, ".heyi", null);
            Files.delete(probe);
            return path;
        } catch (IOException | InvalidPathException e) {
            throw new Wrong("无法写入目录“" + directory + "”：请换一个目录，或检查权限和磁盘空间。");
        }
    }

    /** The command line cannot be understood or obeyed; the message is one line. */
    static class Wrong extends RuntimeException {
        Wrong(String message) {
            super(message);
        }
    }
}
