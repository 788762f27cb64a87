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

    /** Nobody else changes places until the caller's transaction ends. */
    public void hold() {
        RegionLock.take(sql);
    }

    /**
     * @param from the first day
     * @throws RuleBroken {@code region.code}, {@code region.name}, {@code region.date}, {@code region.reason},
     *     {@code region.parent-unknown}, {@code region.overlap}
     */
    public Region add(String code, String name, LocalDate from, String reason, UUID person) {
        if (!code.matches("[1-9]\\d{5}|[1-9]\\d{8}")) {
            throw new RuleBroken("region.code", code);
        }
        check(name, from, reason);
        RegionLock.take(sql);
        var parent = parentOf(code, from);
        var before = regions.history(code).stream()
                .filter(r -> r.validTo() == null || !r.validTo().isBefore(from))
                .findFirst();
        if (before.isPresent()) {
            throw new RuleBroken("region.overlap", code, before.get().name(), from);
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
                .orElseThrow(() -> new RuleBroken("region.parent-unknown", parent, on));
    }

    /** @throws RuleBroken as {@link #add}, and {@code region.not-there}, {@code region.same-name} */
    public void rename(String code, String name, LocalDate from, String reason, UUID person) {
        check(name, from, reason);
        RegionLock.take(sql);
        var now = standing(code);
        requireAfter(now, from);
        if (now.name().equals(name.strip())) throw new RuleBroken("region.same-name");
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
                throw new RuleBroken("region.successor-needed", now.name());
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
                throw new RuleBroken("region.successor-unknown", next, form.onDay(), now.name());
            }
        }
    }

    private static RuleBroken number(Succession.@Nullable Kind kind) {
        if (kind == null) return new RuleBroken("region.successor-number");
        if (kind == Succession.Kind.SPLIT) return new RuleBroken("region.successor-number/split");
        return new RuleBroken("region.successor-number/one", kind);
    }

    /** A county takes its townships along, unless one only begins later; whatever is above a county must be empty first. */
    private void requireNoParts(Region now, LocalDate on) {
        var later = sql.sql("select exists (select 1 from region where parent = ? and valid_from >= ?)")
                .params(now.code(), on)
                .query(Boolean.class)
                .single();
        var small = now.level() == Level.COUNTY || now.level() == Level.TOWNSHIP;
        if (later || !small && !regions.in(now.code(), on).isEmpty()) {
            throw new RuleBroken("region.has-parts", now.name());
        }
    }

    private Region standing(String code) {
        return regions.history(code).stream()
                .filter(r -> r.validTo() == null)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("region.not-there", code));
    }

    private static void requireAfter(Region now, LocalDate from) {
        var since = now.validFrom();
        if (since != null && !from.isAfter(since)) {
            throw new RuleBroken("region.overlap/start", now.name(), since);
        }
    }

    private static void check(String name, LocalDate from, String reason) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new RuleBroken("region.name", LONGEST_NAME);
        }
        if (from.getYear() < FIRST_YEAR || from.getYear() > LAST_YEAR) {
            throw new RuleBroken("region.date", FIRST_YEAR, LAST_YEAR);
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new RuleBroken("region.reason", LONGEST_REASON);
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
