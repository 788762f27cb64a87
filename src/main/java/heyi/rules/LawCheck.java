package heyi.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Reads the rows of tables that somebody wrote by hand, and says of the first that is wrong where and what. */
final class LawCheck {

    /** What tells one question to a table from another. */
    private static final List<String> KEY = List.of("parameter", "jurisdiction", "agreementKind", "county");

    private static final Set<String> WHOLE = Set.of(Unit.COUNT.name(), Unit.PERCENT.name());

    private LawCheck() {}

    /** @throws LawFault at the first row that cannot be used, naming its file, row and column */
    static void columns(LawSheet sheet, LawSheet ours) {
        var missing = sheet.missing(ours);
        if (!missing.isEmpty())
            throw new LawFault("文件“" + sheet.name() + "”缺少列：" + String.join("、", missing) + "。请照内置的表补齐（列名即变量名），再启动。");
    }

    static void law(List<LawSheet> sheets) {
        for (var sheet : sheets) for (var row : sheet.rows()) rule(row);
        once(sheets);
    }

    static void wages(List<LawSheet> sheets) {
        for (var sheet : sheets) {
            for (var row : sheet.rows()) {
                place(row, "county");
                days(row);
                for (var column : List.of("monthly", "hourly"))
                    if (!row.text(column).matches("\\d+(\\.\\d{1,2})?")) throw fault(row, column, "应为以元计的数");
                if (!row.text("tier").matches("\\d+")) throw fault(row, "tier", "应为整数");
                one(row, "certainty", Certainty.class);
            }
        }
        once(sheets);
    }

    private static void rule(LawSheet.Row row) {
        var parameter = one(row, "parameter", Parameter.class);
        place(row, "jurisdiction");
        one(row, "agreementKind", AgreementKind.class);
        days(row);
        var unit = one(row, "unit", Unit.class);
        if (!parameter.measure().takes(unit))
            throw fault(
                    row,
                    "unit",
                    "“" + parameter.label() + "”的单位应为" + parameter.measure().units());
        one(row, "direction", Direction.class);
        var certainty = one(row, "certainty", Certainty.class);
        if (!row.text("inclusive").matches("true|false")) throw fault(row, "inclusive", "应为 true 或 false");
        if (row.text("article").isBlank()) throw fault(row, "article", "须写明法规名称和条文");
        if (!row.text("event").isEmpty() || (needsStart(parameter, row) && certainty == Certainty.READ_IN_FULL)) {
            var event = one(row, "event", Event.class);
            if (!parameter.starts().contains(event)) throw fault(row, "event", "此项只能从" + parameter.starts() + "起算");
        }
        value(row, parameter, unit);
    }

    private static boolean needsStart(Parameter parameter, LawSheet.Row row) {
        return !parameter.starts().isEmpty() && !isGap(row);
    }

    private static boolean isGap(LawSheet.Row row) {
        return Set.of(Rule.NONE, Rule.UNKNOWN).contains(row.text("value"));
    }

    private static void value(LawSheet.Row row, Parameter parameter, Unit unit) {
        var value = row.text("value");
        if (isGap(row)) return;
        try {
            if (unit.isTime()) time(row, unit, value);
            else if (unit == Unit.SHARE) Share.parse(value);
            else if (unit == Unit.SCALE) HeadcountScale.parse(value);
            else if (unit == Unit.TRAIT) parameter.choices(value);
        } catch (IllegalArgumentException e) {
            throw fault(row, "value", "与单位 " + unit + " 不符（" + e.getMessage() + "）");
        }
        var right = WHOLE.contains(unit.name()) ? value.matches("\\d+") : unit != Unit.FLAG || value.matches("yes|no");
        if (!right || value.isBlank()) throw fault(row, "value", "与单位 " + unit + " 不符");
    }

    private static void time(LawSheet.Row row, Unit unit, String value) {
        new Period(Integer.parseInt(value), unit, Direction.valueOf(row.text("direction")));
        if (row.text("trigger").isBlank()) throw fault(row, "trigger", "期限须写明从什么事起算");
    }

    private static void place(LawSheet.Row row, String column) {
        for (var code : row.text(column).split(", *", -1)) {
            if (!code.matches("\\d{6}|\\d{9}|\\d{12}") || !new Place(code).isKnown())
                throw fault(row, column, "没有代码为“" + code + "”的地区；新的地区请先写入同一目录的 places.csv（代码,名称）");
        }
    }

    private static void days(LawSheet.Row row) {
        var days = row.days();
        var from = row.text("inForceFrom");
        if (days.isEmpty() || days.size() > 2 || !days.get(0).equals(from))
            throw fault(row, "inForceFrom", "施行日应与“onDate”一栏的起始日一致");
        if (!row.text("inForceTo").equals(days.size() == 2 ? days.get(1) : ""))
            throw fault(row, "inForceTo", "失效日应与“onDate”一栏的截止日一致，仍在施行的留空");
        try {
            days.forEach(LocalDate::parse);
        } catch (DateTimeException e) {
            throw fault(row, "inForceFrom", "没有这一天");
        }
    }

    private static <E extends Enum<E>> E one(LawSheet.Row row, String column, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(row.text(column)))
                .findFirst()
                .orElseThrow(() -> fault(
                        row,
                        column,
                        type == Parameter.class
                                ? "没有这个参数，请对照内置的表"
                                : "应为" + Arrays.toString(type.getEnumConstants()) + "之一"));
    }

    /** Two rows that answer one question on one day would leave the answer to chance. */
    private static void once(List<LawSheet> sheets) {
        var byKey = new TreeMap<String, List<LawSheet.Row>>();
        for (var sheet : sheets)
            for (var row : sheet.rows())
                for (var key : keys(row))
                    byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        for (var same : byKey.values())
            for (var row : same)
                for (var other : same)
                    if (row != other && row.isInForceTogetherWith(other))
                        throw new LawFault(row.where() + "与" + other.where() + "对同一地区、同一事项同时有效。请删去一行，或写明失效日。");
    }

    /** A cell that lists several places stands for one row each. */
    private static List<String> keys(LawSheet.Row row) {
        var keys = List.of("");
        for (var column : KEY) {
            var values = row.text(column).split(", *", -1);
            keys = keys.stream()
                    .flatMap(key -> Arrays.stream(values).map(value -> key + "|" + value))
                    .toList();
        }
        return keys;
    }

    private static LawFault fault(LawSheet.Row row, String column, String what) {
        return new LawFault(row.where() + "的“" + column + "”一栏写的是“" + row.text(column) + "”：" + what + "。请改正后再启动。");
    }
}
