package heyi.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/** The table of who may do what, as text: under each heading a moment of the case, in each row a request. */
public final class AuthorisationTable {

    static final Path FILE = Path.of("src/test/resources/authorisation.md");

    /** In what is sent: a scan as well. */
    private static final String FILE_SENT = " + scan";

    private static final String MOMENT = "## ";

    private final List<String> lines;

    private AuthorisationTable(List<String> lines) {
        this.lines = lines;
    }

    public static AuthorisationTable read() {
        try {
            return new AuthorisationTable(Files.readAllLines(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of the file. */
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        var moment = "";
        for (var line : lines) {
            if (line.startsWith(MOMENT))
                moment = line.substring(MOMENT.length()).strip();
            if (isRow(line)) rows.add(Row.read(moment, line));
        }
        return rows;
    }

    private static boolean isRow(String line) {
        return line.matches("\\| (GET|POST|PUT|PATCH|DELETE) .*");
    }

    /** The same text with other cells, and below it the endpoints that have no row. */
    void write(Map<Row, List<String>> cells, Iterable<String> missing) {
        var moment = "";
        var text = new StringBuilder();
        for (var line : lines) {
            if (line.startsWith(MOMENT))
                moment = line.substring(MOMENT.length()).strip();
            text.append(isRow(line) ? written(Row.read(moment, line), cells) : line)
                    .append('\n');
        }
        missing.forEach(m -> text.append("| ").append(m).append(" |\n"));
        try {
            Files.writeString(FILE, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(Row row, Map<Row, List<String>> cells) {
        return "| " + row.request + " | " + row.form + " | " + String.join(" | ", cells.getOrDefault(row, row.cells))
                + " |";
    }

    /**
     * @param request e.g. {@code GET /cases/{case}}, with the names of things in the scene
     * @param form what is sent along, e.g. {@code act=end&reason=x}
     */
    public record Row(String moment, String request, String form, List<String> cells) {

        private static Row read(String moment, String line) {
            var columns = Arrays.stream(line.substring(1).split("\\|", -1))
                    .map(String::strip)
                    .collect(Collectors.toCollection(ArrayList::new));
            columns.remove(columns.size() - 1);
            var form = columns.size() > 1 ? columns.get(1) : "";
            var cells = columns.size() > 2 ? List.copyOf(columns.subList(2, columns.size())) : List.<String>of();
            return new Row(moment, columns.get(0), form, cells);
        }

        public String method() {
            return request.substring(0, request.indexOf(' '));
        }

        public String path() {
            return request.substring(request.indexOf(' ') + 1);
        }

        /** A program asks: with a token instead of a session, with JSON instead of a form. */
        public boolean isForPrograms() {
            return path().startsWith("/api/");
        }

        public boolean sendsFile() {
            return form.contains(FILE_SENT);
        }

        public Map<String, String> fields() {
            Map<String, String> fields = new LinkedHashMap<>();
            if (form.isEmpty() || form.startsWith("{")) return fields;
            UriComponentsBuilder.newInstance()
                    .query(form.replace(FILE_SENT, ""))
                    .build()
                    .getQueryParams()
                    .forEach((name, values) ->
                            fields.put(name, String.valueOf(values.get(0)).replace("null", "")));
            return fields;
        }
    }
}
