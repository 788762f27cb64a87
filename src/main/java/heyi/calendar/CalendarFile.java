package heyi.calendar;

import heyi.rules.CalendarDay;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A file with the special days of one year, one a line: {@code date,kind,name}.
 *
 * @param days what could be read
 * @param findings everything that is wrong; empty if the file is in order
 */
public record CalendarFile(List<CalendarDay> days, List<Finding> findings) {

    static final String DATE = "date";
    static final String KIND = "kind";
    static final String NAME = "name";

    private static final int LONGEST_NAME = 20;
    private static final Map<String, String> COLUMNS =
            Map.of(DATE, DATE, "日期", DATE, KIND, KIND, "类别", KIND, NAME, NAME, "名称", NAME);
    private static final Map<String, Boolean> WORKED =
            Map.of("holiday", false, "放假", false, "休息", false, "workday", true, "上班", true, "调休上班", true);

    /** Spreadsheets rewrite dates in their own way. */
    private static final List<DateTimeFormatter> DATES = List.of(
            strict("uuuu-M-d"), strict("uuuu/M/d"), strict("uuuu年M月d日"), strict("uuuu.M.d"), strict("uuuuMMdd"));

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    /** Reads and checks; nothing is thrown for what a person wrote. */
    public static CalendarFile read(String text, int year) {
        var reading = new Reading(year);
        try (var parser = CSVFormat.DEFAULT
                .builder()
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get()
                .parse(new StringReader(text))) {
            var lines = parser.iterator();
            while (lines.hasNext()) {
                var line = lines.next();
                reading.line((int) parser.getCurrentLineNumber(), line);
            }
        } catch (UncheckedIOException | IOException e) {
            reading.findings.add(Finding.ofFile("quotes"));
        }
        return reading.end();
    }

    /** The days as a file that {@link #read} takes. */
    public static String write(List<CalendarDay> days) {
        var text = new StringBuilder("date,kind,name\n");
        for (var day : days) {
            var name = day.name().replace("\"", "");
            text.append(day.date())
                    .append(day.worked() ? ",workday," : ",holiday,")
                    .append(name.contains(",") ? "\"" + name + "\"" : name)
                    .append('\n');
        }
        return text.toString();
    }

    private static final class Reading {
        private final int year;
        private final Map<String, Integer> columns = new HashMap<>();
        private final Map<LocalDate, Integer> lines = new HashMap<>();
        private final List<CalendarDay> days = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private boolean headed;

        private Reading(int year) {
            this.year = year;
        }

        private void line(int no, CSVRecord line) {
            if (line.stream().allMatch(String::isBlank)) return;
            if (!headed) head(no, line);
            else if (columns.size() == 3) day(no, line);
        }

        private void head(int no, CSVRecord line) {
            headed = true;
            for (int i = 0; i < line.size(); i++) {
                var column = COLUMNS.get(line.get(i).toLowerCase(Locale.ROOT));
                if (column != null && columns.putIfAbsent(column, i) != null) {
                    findings.add(Finding.in(no, column, "column-twice"));
                }
            }
            for (var column : List.of(DATE, KIND, NAME)) {
                if (!columns.containsKey(column)) {
                    findings.add(Finding.in(no, column, "column-missing"));
                }
            }
        }

        private void day(int no, CSVRecord line) {
            var before = findings.size();
            var date = date(no, cell(line, DATE));
            var worked = WORKED.get(cell(line, KIND).toLowerCase(Locale.ROOT));
            if (worked == null) {
                findings.add(Finding.in(no, KIND, "kind", shown(cell(line, KIND))));
            }
            var name = cell(line, NAME).replace("make-up", "").strip();
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                findings.add(Finding.in(no, NAME, "name", LONGEST_NAME));
            }
            date.ifPresent(d -> once(no, d));
            if (findings.size() > before || date.isEmpty() || worked == null) return;
            var day = new CalendarDay(date.get(), worked, name);
            YearCheck.day(no, day).ifPresent(findings::add);
            days.add(day);
        }

        private void once(int no, LocalDate date) {
            if (date.getYear() != year) {
                findings.add(Finding.in(no, DATE, "other-year", date.toString(), year));
            }
            var first = lines.putIfAbsent(date, no);
            if (first != null) findings.add(Finding.in(no, DATE, "twice", date.toString(), first));
        }

        private Optional<LocalDate> date(int no, String typed) {
            for (var format : DATES) {
                try {
                    return Optional.of(LocalDate.parse(typed, format));
                } catch (DateTimeParseException next) {
                    continue;
                }
            }
            findings.add(Finding.in(no, DATE, "date", shown(typed), year));
            return Optional.empty();
        }

        private String cell(CSVRecord line, String column) {
            int index = columns.getOrDefault(column, Integer.MAX_VALUE);
            return index < line.size() ? line.get(index).strip() : "";
        }

        private static String shown(String typed) {
            return typed.length() > 40 ? typed.substring(0, 40) + "…" : typed;
        }

        private CalendarFile end() {
            if (!headed) findings.add(Finding.ofFile("empty"));
            // what could not be read may be the very day that seems to be missing
            if (findings.isEmpty()) findings.addAll(YearCheck.year(days, year));
            days.sort((a, b) -> a.date().compareTo(b.date()));
            return new CalendarFile(List.copyOf(days), List.copyOf(findings));
        }
    }
}
