package heyi.region;

import heyi.party.Organisations;
import heyi.rules.Place;
import heyi.rules.RuleBroken;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does to places. Nothing is overwritten: every change begins a new validity and is recorded. */
@Service
@Transactional
public class RegionAdministration {

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2099;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_REASON = 500;

    private final JdbcClient sql;
    private final Regions regions;
    private final RegionRecord record;
    private final Organisations organisations;
    private final InUse inUse;

    RegionAdministration(
            JdbcClient sql, Regions regions, RegionRecord record, Organisations organisations, InUse inUse) {
        this.sql = sql;
        this.regions = regions;
        this.record = record;
        this.organisations = organisations;
        this.inUse = inUse;
    }

    /**
     * @param from the first day
     * @throws RuleBroken {@code region.code}, {@code region.name}, {@code region.date}, {@code region.reason},
     *     {@code region.parent-unknown}, {@code region.overlap}
     */
    public Region add(String code, String name, LocalDate from, String reason, UUID person) {
        if (!code.matches("[1-9]\\d{5}|[1-9]\\d{8}")) {
            throw new RuleBroken("region.code", "代码“" + code + "”有误：县级以上为六位数字，乡镇街道为九位统计用区划代码。");
        }
        check(name, from, reason);
        RegionLock.take(sql);
        var parent = parentOf(code, from);
        var before = regions.history(code).stream()
                .filter(r -> r.validTo() == null || !r.validTo().isBefore(from))
                .findFirst();
        if (before.isPresent()) {
            throw new RuleBroken(
                    "region.overlap",
                    "代码" + code + "（" + before.get().name() + "）在" + from + "仍然有效，有效期不能重叠。如要更名，请在该地区页面办理。");
        }
        insert(code, name.strip(), parent, from);
        record.write(code, "新增", name.strip() + "，自" + from + "起", reason.strip(), person);
        return regions.find(code, from).orElseThrow();
    }

    private String parentOf(String code, LocalDate on) {
        var chain = new Place(code).chain();
        var next = chain.get(1).code();
        // counties governed by the province itself lie in no city
        var parent = Level.of(code) == Level.COUNTY && code.startsWith("90", 2)
                ? chain.get(2).code()
                : next;
        return regions.find(parent, on)
                .map(Region::code)
                .orElseThrow(() -> new RuleBroken(
                        "region.parent-unknown", "上级地区" + parent + "在" + on + "不存在或已失效。请先新增上级地区，或核对代码和日期。"));
    }

    /** @throws RuleBroken as {@link #add}, and {@code region.not-there}, {@code region.same-name} */
    public void rename(String code, String name, LocalDate from, String reason, UUID person) {
        check(name, from, reason);
        RegionLock.take(sql);
        var now = standing(code);
        requireAfter(now, from);
        if (now.name().equals(name.strip())) throw new RuleBroken("region.same-name", "新名称与现名称相同，无需更名。");
        close(code, from);
        insert(code, name.strip(), now.parent(), from);
        record.write(code, "更名", now.name() + "改为" + name.strip() + "，自" + from + "起", reason.strip(), person);
    }

    /**
     * Ends a place; its townships end with it. Organisations follow on the day, see {@link Successions}.
     *
     * @throws RuleBroken {@code region.not-there}, {@code region.overlap}, {@code region.has-parts},
     *     {@code region.successor-needed}, {@code region.successor-number}, {@code region.successor-unknown},
     *     {@code region.date}, {@code region.reason}
     */
    public void end(EndRegion form, UUID person) {
        check("无", form.onDay(), form.reason());
        RegionLock.take(sql);
        var now = standing(form.code());
        requireAfter(now, form.onDay());
        requireNoParts(now, form.onDay());
        var successors = new LinkedHashSet<>(form.successors());
        requireSuccessors(now, form, successors);
        close(now.code(), form.onDay());
        var goesOn = successors.contains(now.code());
        if (goesOn) insert(now.code(), now.name(), now.parent(), form.onDay());
        else endParts(now.code(), form.onDay());
        var kind = form.kind();
        if (kind != null) successors.forEach(next -> succeed(now.code(), next, kind, form.onDay()));
        var names = successors.stream()
                .map(next -> regions.nameOf(next, form.onDay()) + "（" + next + "）")
                .collect(Collectors.joining("、"));
        var what = kind == null ? "撤销" : kind.label();
        var detail = now.name() + "自" + form.onDay() + "起" + what + (names.isEmpty() ? "" : "：" + names);
        record.write(now.code(), what, detail, form.reason().strip(), person);
        successors.stream()
                .filter(next -> !next.equals(now.code()))
                .forEach(next -> record.write(next, what, detail, form.reason().strip(), person));
    }

    private void requireSuccessors(Region now, EndRegion form, LinkedHashSet<String> successors) {
        if (form.kind() == null || successors.isEmpty()) {
            if (form.kind() != null || !successors.isEmpty()) throw number(form.kind());
            if (inUse.byRunningCases(now.code()) || organisations.anyIn(now.code())) {
                throw new RuleBroken(
                        "region.successor-needed", now.name() + "还有登记的单位或进行中的案件，撤销时必须指明由哪个地区接续。请选择合并、拆分或改代码并填写接续地区。");
            }
            return;
        }
        var own = successors.contains(now.code());
        var right = form.kind() == Succession.Kind.SPLIT ? successors.size() >= 2 : successors.size() == 1 && !own;
        if (!right) throw number(form.kind());
        for (var next : successors) {
            if (next.equals(now.code())) continue;
            if (regions.find(next, form.onDay())
                    .filter(r -> r.level() == now.level())
                    .isEmpty()) {
                throw new RuleBroken(
                        "region.successor-unknown",
                        "接续地区" + next + "在" + form.onDay() + "不存在，或与" + now.name() + "级别不同。请先新增该地区，或核对代码和日期。");
            }
        }
    }

    private static RuleBroken number(Succession.@Nullable Kind kind) {
        var needed = kind == null
                ? "填写了接续地区，请同时选择变更方式"
                : kind == Succession.Kind.SPLIT
                        ? "拆分须填写两个以上接续地区（保留的部分仍用原代码的，也要填写原代码）"
                        : kind.label() + "须填写一个且不同于原代码的接续地区";
        return new RuleBroken("region.successor-number", needed + "。多个代码用逗号或空格隔开。");
    }

    /** A county takes its townships along, unless one only begins later; whatever is above a county must be empty first. */
    private void requireNoParts(Region now, LocalDate on) {
        var later = sql.sql("select exists (select 1 from region where parent = ? and valid_from >= ?)")
                .params(now.code(), on)
                .query(Boolean.class)
                .single();
        var small = now.level() == Level.COUNTY || now.level() == Level.TOWNSHIP;
        if (later || !small && !regions.in(now.code(), on).isEmpty()) {
            throw new RuleBroken("region.has-parts", now.name() + "还有下级地区。请先逐一办理下级地区的变更。");
        }
    }

    private Region standing(String code) {
        return regions.history(code).stream()
                .filter(r -> r.validTo() == null)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("region.not-there", "没有代码为" + code + "的现行地区，或其终止日期已经登记。请核对代码。"));
    }

    private static void requireAfter(Region now, LocalDate from) {
        var since = now.validFrom();
        if (since != null && !from.isAfter(since)) {
            throw new RuleBroken("region.overlap", now.name() + "自" + since + "起有效，变更日期应在此之后，有效期不能重叠。");
        }
    }

    private static void check(String name, LocalDate from, String reason) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new RuleBroken("region.name", "请填写地区名称，不超过" + LONGEST_NAME + "个字。");
        }
        if (from.getYear() < FIRST_YEAR || from.getYear() > LAST_YEAR) {
            throw new RuleBroken("region.date", "日期应在" + FIRST_YEAR + "年至" + LAST_YEAR + "年之间，请核对。");
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new RuleBroken("region.reason", "请填写变更依据，例如批准文件的名称和文号，不超过" + LONGEST_REASON + "个字。");
        }
    }

    private void insert(String code, String name, @Nullable String parent, LocalDate from) {
        sql.sql(
                        """
                        insert into region (code, name, level, parent, valid_from, statistical)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(code, name, Level.of(code).name(), parent, from, code.length() > 6)
                .update();
    }

    private void close(String code, LocalDate on) {
        sql.sql("update region set valid_to = ? where code = ? and valid_to is null")
                .params(on.minusDays(1), code)
                .update();
    }

    private void endParts(String code, LocalDate on) {
        sql.sql("update region set valid_to = ? where parent = ? and valid_to is null")
                .params(on.minusDays(1), code)
                .update();
    }

    private void succeed(String old, String next, Succession.Kind kind, LocalDate on) {
        sql.sql("insert into region_succession (old_code, new_code, kind, on_day) values (?, ?, ?, ?)")
                .params(old, next, kind.name(), on)
                .update();
    }
}
