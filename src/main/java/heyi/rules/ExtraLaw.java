package heyi.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.xml.ModelException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tables of the law that the operator keeps outside the jar ({@code heyi.law.extra}), read and checked once at start.
 * Where they speak, they go before our own: that is how a place is added and how a change of law is entered.
 */
@Component
class ExtraLaw {

    static final String LAW = "bargaining-law";
    static final String WAGES = "minimum-wage";

    private final List<Source> sources = new ArrayList<>();

    private record Source(String decision, LawSheet sheet, DmnModelInstance model) {}

    @Autowired
    ExtraLaw(LawSettings settings) {
        this(settings.extra());
    }

    ExtraLaw(@Nullable Path path) {
        if (path == null) return;
        if (!Files.exists(path)) throw new LawFault("设置 heyi.law.extra 指向的“" + path + "”不存在。请改正路径，或去掉这项设置。");
        for (var file : files(path)) {
            if (file.getFileName().toString().equals("places.csv")) places(file);
            else sources.add(source(file));
        }
        if (sources.isEmpty()) throw new LawFault("设置 heyi.law.extra 指向的“" + path + "”中没有 .dmn 文件。");
        LawCheck.law(sheets(LAW));
        LawCheck.wages(sheets(WAGES));
    }

    /** Our own table after those of the operator. */
    List<LawTable> tables(String decision) {
        return Stream.concat(
                        sources.stream()
                                .filter(s -> s.decision.equals(decision))
                                .map(s -> new LawTable(decision, s.model)),
                        Stream.of(LawTable.of(decision)))
                .toList();
    }

    private List<LawSheet> sheets(String decision) {
        return sources.stream()
                .filter(s -> s.decision.equals(decision))
                .map(Source::sheet)
                .toList();
    }

    /** A folder's list of places first, because the tables name them. */
    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) return List.of(path);
        try (var all = Files.list(path)) {
            var files = all.filter(f -> f.toString().endsWith(".dmn")).sorted().toList();
            var places = path.resolve("places.csv");
            return Stream.concat(Stream.of(places).filter(Files::exists), files.stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source source(Path file) {
        var name = file.getFileName().toString();
        var model = model(file);
        var decision = model.getModelElementsByType(Decision.class).stream()
                .map(Decision::getId)
                .filter(id -> id.equals(LAW) || id.equals(WAGES))
                .findFirst()
                .orElseThrow(
                        () -> new LawFault("文件“" + name + "”中没有编号（id）为 " + LAW + " 或 " + WAGES + " 的决策表。请照内置的表改正。"));
        if (model.getModelElementsByType(DecisionTable.class).size() != 1)
            throw new LawFault("文件“" + name + "”应恰有一张决策表。");
        var sheet = LawSheet.of(name, model);
        LawCheck.columns(sheet, LawTable.of(decision).sheet());
        return new Source(decision, sheet, model);
    }

    private static DmnModelInstance model(Path file) {
        try {
            return Dmn.readModelFromFile(file.toFile());
        } catch (ModelException e) {
            throw new LawFault("文件“" + file.getFileName() + "”不是有效的 DMN 文件，请用 DMN 编辑器打开改正后再启动。", e);
        }
    }

    private static void places(Path file) {
        try {
            for (var line : Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .skip(1)
                    .filter(l -> !l.isBlank())
                    .toList()) {
                var cells = line.split(",", -1);
                if (cells.length != 2 || !cells[0].matches("\\d{6}|\\d{9}|\\d{12}") || cells[1].isBlank())
                    throw new LawFault("文件“" + file.getFileName() + "”的“" + line + "”一行应为“代码,名称”，代码为六位、九位或十二位数字。");
                Place.name(cells[0], cells[1].strip());
            }
        } catch (IOException e) {
            throw new LawFault("文件“" + file + "”读不出来（须为 UTF-8 文本）：" + e.getMessage());
        }
    }
}
