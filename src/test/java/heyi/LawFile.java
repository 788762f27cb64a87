package heyi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A table of the law as an operator writes it: one line a row, its cells between bars in the order of {@link #LAW}. */
public final class LawFile {

    /** The columns of {@code bargaining-law}; the days in force stand in the third and fourth place of a line. */
    private static final List<String> LAW = List.of(
            "parameter",
            "jurisdiction",
            "agreementKind",
            "inForceFrom",
            "inForceTo",
            "value",
            "unit",
            "trigger",
            "direction",
            "inclusive",
            "consequence",
            "article",
            "certainty",
            "event");

    private static final List<String> LAW_INPUTS = List.of("parameter", "jurisdiction", "agreementKind");

    private static final List<String> WAGES = List.of(
            "county",
            "inForceFrom",
            "inForceTo",
            "monthly",
            "hourly",
            "tier",
            "tiers",
            "localChoice",
            "document",
            "publishedOn",
            "certainty");

    private LawFile() {}

    public static Path law(Path file, String lines) throws IOException {
        return write(file, "bargaining-law", LAW, LAW_INPUTS, lines);
    }

    public static Path wages(Path file, String lines) throws IOException {
        return write(file, "minimum-wage", WAGES, List.of("county"), lines);
    }

    private static Path write(Path file, String id, List<String> columns, List<String> inputs, String lines)
            throws IOException {
        var outputs = columns.stream().filter(c -> !inputs.contains(c)).toList();
        var rules = new StringBuilder();
        int no = 0;
        for (var line : lines.strip().lines().toList()) {
            var cells = line.split("\\|", -1);
            if (cells.length != columns.size()) throw new IllegalArgumentException(line);
            rules.append("<rule id=\"Row_").append(++no).append("\">");
            for (var column : inputs) rules.append(entry("inputEntry", no, column, cell(columns, cells, column)));
            var from = cells[columns.indexOf("inForceFrom")].strip();
            var to = cells[columns.indexOf("inForceTo")].strip();
            rules.append("<inputEntry id=\"Row_" + no + "_onDate\"><text>" + days(from, to) + "</text></inputEntry>");
            for (var column : outputs) rules.append(entry("outputEntry", no, column, cell(columns, cells, column)));
            rules.append("</rule>");
        }
        return Files.writeString(
                file,
                """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="http://camunda.org/schema/1.0/dmn">
                <decision id="%s" name="x"><decisionTable id="t" hitPolicy="UNIQUE">%s%s%s%s</decisionTable></decision></definitions>
                """
                        .formatted(
                                id,
                                inputs.stream().map(c -> input(c, "string")).collect(Collectors.joining()),
                                input("onDate", "date"),
                                outputs.stream().map(LawFile::output).collect(Collectors.joining()),
                                rules),
                StandardCharsets.UTF_8);
    }

    private static String cell(List<String> columns, String[] cells, String column) {
        var text = cells[columns.indexOf(column)].strip();
        return text.isEmpty() || text.equals("true") || text.equals("false") ? text : "\"" + text + "\"";
    }

    private static String days(String from, String to) {
        var first = "date and time(\"" + from + "T00:00:00\")";
        return to.isEmpty() ? "&gt;= " + first : "[" + first + "..date and time(\"" + to + "T23:59:59\")]";
    }

    private static String entry(String element, int no, String column, String text) {
        return "<%s id=\"Row_%d_%s\"><text>%s</text></%s>".formatted(element, no, column, text, element);
    }

    private static String input(String column, String type) {
        return """
                <input id="I_%s" label="x" camunda:inputVariable="%s">
                <inputExpression id="E_%s" typeRef="%s"><text>%s</text></inputExpression></input>
                """
                .formatted(column, column, column, type, column);
    }

    private static String output(String column) {
        var type = column.equals("inclusive") || column.equals("localChoice") ? "boolean" : "string";
        return "<output id=\"O_%s\" label=\"x\" name=\"%s\" typeRef=\"%s\" />".formatted(column, column, type);
    }
}
