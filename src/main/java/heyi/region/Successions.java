package heyi.region;

import heyi.party.Organisation;
import heyi.party.OrganisationKind;
import heyi.party.Organisations;
import heyi.rules.LegalClock;
import heyi.rules.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets organisations follow when their county merges, splits or gets another code. Running cases keep their place and
 * its law; only what is opened later is opened under the new one.
 */
@Service
@Transactional
public class Successions {

    private final JdbcClient sql;
    private final Regions regions;
    private final RegionRecord record;
    private final Organisations organisations;
    private final List<Follows> others;
    private final Clock clock;

    Successions(
            JdbcClient sql,
            Regions regions,
            RegionRecord record,
            Organisations organisations,
            List<Follows> others,
            Clock clock) {
        this.sql = sql;
        this.others = others;
        this.regions = regions;
        this.record = record;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Settles whatever has come into force, in order; doing it twice, or on two nodes, changes nothing more. */
    @Scheduled(fixedDelayString = "PT1M")
    public void settle() {
        if (due().isEmpty()) return;
        RegionLock.take(sql);
        for (var due : due()) {
            if (due.kind() == Succession.Kind.SPLIT) list(due);
            else follow(due);
            sql.sql("update region_succession set settled_at = ? where old_code = ? and on_day = ?")
                    .params(OffsetDateTime.now(clock), due.oldCode(), due.onDay())
                    .update();
        }
    }

    /** One for each place that ended, whatever follows it. */
    private List<Due> due() {
        return sql.sql(
                        """
                        select old_code, min(new_code) as new_code, kind, on_day from region_succession
                        where settled_at is null and on_day <= ? group by old_code, kind, on_day order by on_day, old_code
                        """)
                .param(today())
                .query(Due.class)
                .list();
    }

    private void follow(Due due) {
        // first what is to become an organisation, so that one which is entered at this moment moves with the others
        var along = others.stream()
                .mapToInt(o -> o.follow(due.oldCode(), due.newCode()))
                .sum();
        var moved = organisations.moveAll(due.oldCode(), due.newCode());
        var stay = organisations.anyIn(due.oldCode()) ? "接续地区已有审查部门，原审查部门不随迁，继续办理原有案件。" : "";
        record.write(
                due.oldCode(),
                "单位随迁",
                moved + "个单位转入" + regions.nameOf(due.newCode(), due.onDay()) + "（" + due.newCode() + "）"
                        + (along == 0 ? "。" : "，未办结的登记申请、邀请" + along + "件一并转入。") + stay,
                "自" + due.onDay() + "起" + due.kind().label(),
                null);
    }

    private void list(Due due) {
        // the union of an enterprise goes where the enterprise goes
        var listed = sql.sql(
                        """
                        insert into region_assignment (organisation_id, old_code, on_day)
                        select id, :old, :on from organisation where region = :old and employer_id is null
                        on conflict do nothing
                        """)
                .param("old", due.oldCode())
                .param("on", due.onDay())
                .update();
        var name = regions.nameOf(due.oldCode(), due.onDay().minusDays(1));
        var why = name + "自" + due.onDay() + "起拆分，无法确定本申请所属地区。请按拆分后的行政区划重新提交。";
        var ended = others.stream().mapToInt(o -> o.end(due.oldCode(), why)).sum();
        record.write(
                due.oldCode(),
                "待分派",
                listed + "个单位待确定归属。" + (ended == 0 ? "" : "未办结的登记申请、邀请" + ended + "件已终止，须重新提交。"),
                "自" + due.onDay() + "起拆分",
                null);
    }

    /** Organisations that wait to be told where they belong, oldest change first. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return sql.sql(
                        """
                        select a.organisation_id, o.name, o.kind, o.address, a.old_code, a.on_day
                        from region_assignment a join organisation o on o.id = a.organisation_id
                        where a.new_code is null order by a.on_day, a.old_code, o.kind, o.name
                        """)
                .query(Waiting.class)
                .list();
    }

    /** Where the organisations of a place that was split may belong. */
    @Transactional(readOnly = true)
    public List<Region> choices(String oldCode, LocalDate onDay) {
        return sql
                .sql("select new_code from region_succession where old_code = ? and on_day = ? order by new_code")
                .params(oldCode, onDay)
                .query(String.class)
                .list()
                .stream()
                .flatMap(code -> regions.find(code, onDay).stream())
                .toList();
    }

    /** @throws RuleBroken {@code region.not-waiting}, {@code region.no-choice} */
    public void assign(UUID organisation, String newCode, UUID person) {
        RegionLock.take(sql);
        var waiting = of(organisation);
        if (waiting == null) throw new RuleBroken("region.not-waiting");
        if (choices(waiting.oldCode(), waiting.onDay()).stream()
                .noneMatch(r -> r.code().equals(newCode))) {
            throw new RuleBroken("region.no-choice");
        }
        organisations.move(organisation, newCode);
        sql.sql(
                        """
                        update region_assignment set new_code = ?, person_id = ?, at = ?
                        where organisation_id = ? and old_code = ? and on_day = ?
                        """)
                .params(newCode, person, OffsetDateTime.now(clock), organisation, waiting.oldCode(), waiting.onDay())
                .update();
        record.write(
                waiting.oldCode(),
                "分派",
                waiting.name() + "归入" + regions.nameOf(newCode, waiting.onDay()) + "（" + newCode + "）",
                "自" + waiting.onDay() + "起拆分",
                person);
    }

    private @Nullable Waiting of(UUID organisation) {
        return waiting().stream()
                .filter(w -> w.organisationId().equals(organisation))
                .findFirst()
                .orElse(null);
    }

    /**
     * Whether a case may be opened where an organisation lies.
     *
     * @return its county as it is today
     * @throws RuleBroken {@code region.unassigned} while it is open to which part of a split county it belongs;
     *     {@code region.ended}, {@code region.unknown}
     */
    public Region requireSettled(Organisation organisation) {
        settle();
        var region = organisations.get(organisation.id()).region();
        var waiting = of(organisation.id());
        if (waiting != null) {
            var parts = choices(waiting.oldCode(), waiting.onDay()).stream()
                    .map(Region::name)
                    .collect(Collectors.joining("、"));
            throw new RuleBroken(
                    "region.unassigned",
                    regions.nameOf(waiting.oldCode(), waiting.onDay().minusDays(1)),
                    waiting.onDay(),
                    parts);
        }
        return regions.find(region, today()).orElseThrow(() -> gone(region));
    }

    private RuleBroken gone(String region) {
        var history = regions.history(region);
        if (history.isEmpty()) {
            return new RuleBroken("region.unknown", region);
        }
        return new RuleBroken("region.ended", history.get(0).name());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LegalClock.ZONE);
    }

    /** @param oldCode the place that was split */
    public record Waiting(
            UUID organisationId, String name, OrganisationKind kind, String address, String oldCode, LocalDate onDay) {}

    private record Due(String oldCode, String newCode, Succession.Kind kind, LocalDate onDay) {}
}
