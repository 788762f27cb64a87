package heyi.registration;

import heyi.party.Actor;
import heyi.party.Organisation;
import heyi.party.OrganisationChanges;
import heyi.party.Organisations;
import heyi.rules.RuleBroken;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one record of two that describe one organisation. Everything that points to the one that goes points to the other
 * afterwards; the one that goes stays as an alias.
 */
@Service
@Transactional
public class Merges {

    /** Tables that may hold the same person on both records. */
    private static final Map<String, String> ONCE_PER_PERSON = Map.of("affiliation", "organisation_id");

    private final JdbcClient sql;
    private final Organisations organisations;
    private final OrganisationChanges changes;
    private final Guardians guardians;
    private final Clock clock;

    Merges(JdbcClient sql, Organisations organisations, OrganisationChanges changes, Guardians guardians, Clock clock) {
        this.sql = sql;
        this.organisations = organisations;
        this.changes = changes;
        this.guardians = guardians;
        this.clock = clock;
    }

    /** A head of the county's union, or an administrator. */
    @Transactional(readOnly = true)
    public boolean mayMerge(Organisation o, Actor actor) {
        return actor.administrator() || guardians.headedBy(actor, o.region()).isPresent();
    }

    /**
     * What would move, in words with counts.
     *
     * @throws RuleBroken as {@link #merge}
     */
    @Transactional(readOnly = true)
    public List<String> preview(UUID gone, UUID kept, Actor actor) {
        require(organisations.get(gone), organisations.get(kept), actor);
        return counted(gone);
    }

    /**
     * Merges, all or nothing. The same merge twice is one merge.
     *
     * @throws RuleBroken {@code merge.not-yours}, {@code merge.different} for another kind or county, {@code
     *     merge.gone-already}, {@code merge.open-cases} if both have an open case of one kind, {@code merge.open-case} if
     *     the one that goes has any, {@code merge.employee-no} if two people have one number, {@code party.both-sides} if
     *     somebody acts for different sides in the two
     */
    public void merge(UUID goneId, UUID keptId, String reason, Actor actor) {
        sql.sql("select id from organisation where id in (?, ?) order by id for update")
                .params(goneId, keptId)
                .query(UUID.class)
                .list();
        if (organisations.mergedInto(goneId).filter(keptId::equals).isPresent()) return;
        var gone = organisations.get(goneId);
        var kept = organisations.get(keptId);
        require(gone, kept, actor);
        if (reason.isBlank()) throw new RuleBroken("merge.reason");
        var moved = String.join("、", counted(goneId));
        people(goneId, keptId);
        acts(gone, kept);
        references(goneId, keptId);
        alias(gone, kept);
        sql.sql(
                        "insert into organisation_merge (id, gone_id, kept_id, person_id, reason, moved, at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        goneId,
                        keptId,
                        actor.person(),
                        reason.strip(),
                        moved,
                        OffsetDateTime.now(clock))
                .update();
        changes.note(keptId, actor.person(), "并入记录", gone.name(), moved);
    }

    private void require(Organisation gone, Organisation kept, Actor actor) {
        if (!mayMerge(gone, actor) || !mayMerge(kept, actor)) {
            throw new RuleBroken("merge.not-yours");
        }
        var related = gone.id().equals(kept.employerId()) || kept.id().equals(gone.employerId());
        if (gone.id().equals(kept.id())
                || related
                || gone.kind() != kept.kind()
                || !gone.region().equals(kept.region())) {
            throw new RuleBroken("merge.different");
        }
        if (organisations.mergedInto(gone.id()).isPresent()
                || organisations.mergedInto(kept.id()).isPresent()) {
            throw new RuleBroken("merge.gone-already");
        }
        var open = sql.sql(
                        """
                        select kind from bargaining_case where closed_at is null
                          and ? in (employer_id, union_id, upper_union_id, bureau_id)
                        """)
                .param(gone.id())
                .query(String.class)
                .list();
        var openToo = sql.sql(
                        "select kind from bargaining_case where closed_at is null and ? in (employer_id, union_id)")
                .param(kept.id())
                .query(String.class)
                .list();
        if (open.stream().anyMatch(openToo::contains)) {
            throw new RuleBroken("merge.open-cases");
        }
        if (!open.isEmpty()) {
            throw new RuleBroken("merge.open-case");
        }
    }

    private List<String> counted(UUID gone) {
        var moved = new ArrayList<String>();
        count(moved, gone, "affiliation", "organisation_id", "名经办人员");
        count(moved, gone, "worker", "employer_id", "名职工");
        count(moved, gone, "delegate", "employer_id", "名职工代表");
        count(moved, gone, "bargaining_case", "employer_id", "件已办结案件（作为用人单位）");
        count(moved, gone, "bargaining_case", "union_id", "件已办结案件（作为工会）");
        count(moved, gone, "organisation", "employer_id", "个工会");
        count(moved, gone, "organisation", "upper_union_id", "个下级单位");
        count(moved, gone, "plant", "employer_id", "个厂区");
        count(moved, gone, "credential", "organisation_id", "份证照");
        return moved.isEmpty() ? List.of("没有关联资料") : moved;
    }

    private void count(List<String> moved, UUID gone, String table, String column, String what) {
        var rows = sql.sql("select count(*) from " + table + " where " + column + " = ?")
                .param(gone)
                .query(Integer.class)
                .single();
        if (rows > 0) moved.add(rows + what);
    }

    /** Who stands on both records stands on the remaining one once. */
    private void people(UUID gone, UUID kept) {
        var torn = sql.sql(
                        """
                        with bound (person_id, employer_id, side) as (
                            select a.person_id, coalesce(o.employer_id, o.id),
                                   case o.kind when 'UNION' then 'WORKERS' else 'EMPLOYER' end
                            from affiliation a join organisation o on o.id = a.organisation_id
                            where o.kind = 'EMPLOYER' or o.employer_id is not null
                            union
                            select m.person_id, c.employer_id, m.side
                            from mandate m join bargaining_case c on c.id = m.case_id
                            where m.revoked_on is null and c.closed_at is null)
                        select count(*) from bound a join bound b on b.person_id = a.person_id and b.side <> a.side
                        where a.employer_id = ? and b.employer_id = ?
                        """)
                .params(gone, kept)
                .query(Integer.class)
                .single();
        if (torn > 0) throw new RuleBroken("party.both-sides/merge");
        var numbers = sql.sql(
                        """
                        select a.employee_no from worker a join worker b on b.employee_no = a.employee_no
                        where a.employer_id = ? and b.employer_id = ? and a.person_id <> b.person_id
                        order by a.employee_no limit 3
                        """)
                .params(gone, kept)
                .query(String.class)
                .list();
        if (!numbers.isEmpty()) {
            throw new RuleBroken("merge.employee-no", numbers);
        }
        oneLine(gone, kept);
        sql.sql(
                        "delete from delegate where employer_id = ? and person_id in (select person_id from delegate where employer_id = ?)")
                .params(gone, kept)
                .update();
        sql.sql(
                        """
                        update delegate set employer_id = :kept where employer_id = :gone
                          and person_id in (select person_id from worker where employer_id = :kept)
                        """)
                .param("kept", kept)
                .param("gone", gone)
                .update();
        sql.sql(
                        "delete from worker where employer_id = ? and person_id in (select person_id from worker where employer_id = ?)")
                .params(gone, kept)
                .update();
        ONCE_PER_PERSON.forEach((table, column) -> sql.sql("delete from " + table + " where " + column
                        + " = ? and person_id in (select person_id from " + table + " where " + column + " = ?)")
                .params(gone, kept)
                .update());
        sql.sql("delete from credential where organisation_id = ? and (kind, sha256) in"
                        + " (select kind, sha256 from credential where organisation_id = ?)")
                .params(gone, kept)
                .update();
        sql.sql(
                        """
                        delete from region_assignment a where organisation_id = ? and exists
                            (select 1 from region_assignment b
                             where b.organisation_id = ? and b.old_code = a.old_code and b.on_day = a.on_day)
                        """)
                .params(gone, kept)
                .update();
        sql.sql(
                        """
                        update plant set name = name || '（并入）' where employer_id = ?
                          and name in (select name from plant where employer_id = ?)
                        """)
                .params(gone, kept)
                .update();
    }

    /**
     * Who works here by one record and has left by the other goes on working here, and the history of both lines becomes
     * that of the one. A congress that is only being put together is put together anew.
     */
    private void oneLine(UUID gone, UUID kept) {
        sql.sql("delete from delegate_draft where employer_id = ?").param(gone).update();
        sql.sql(
                        """
                        update worker k
                        set employee_no = g.employee_no, post = g.post, manager = g.manager, dispatched = g.dispatched,
                            disabled = g.disabled, constituency = g.constituency, joined_on = g.joined_on, left_on = null
                        from worker g
                        where k.employer_id = :kept and g.employer_id = :gone and g.person_id = k.person_id
                          and k.left_on is not null and g.left_on is null
                        """)
                .param("kept", kept)
                .param("gone", gone)
                .update();
        sql.sql(
                        """
                        update worker_change set employer_id = :kept
                        where employer_id = :gone
                          and person_id in (select person_id from worker where employer_id = :kept)
                        """)
                .param("kept", kept)
                .param("gone", gone)
                .update();
    }

    /** The timeline names parties by their group; it must go on naming somebody who is there. */
    private void acts(Organisation gone, Organisation kept) {
        sql.sql("update act set party = ? where party = ?")
                .params(kept.group(), gone.group())
                .update();
        sql.sql("update act set only_for = ? where only_for = ?")
                .params(kept.group(), gone.group())
                .update();
    }

    /** Every column that refers to an organisation, of whatever feature; histories of the record itself stay with it. */
    private void references(UUID gone, UUID kept) {
        var columns = sql.sql(
                        """
                        select c.conrelid::regclass::text as "table", a.attname::text as "column"
                        from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        where c.contype = 'f' and c.confrelid = 'organisation'::regclass and array_length(c.conkey, 1) = 1
                          and c.conrelid not in ('organisation_change'::regclass, 'organisation_merge'::regclass)
                          and a.attname <> 'merged_into'
                        order by 1, 2
                        """)
                .query(Reference.class)
                .list();
        for (var c : columns) {
            if (c.table().equals("delegate")) continue;
            sql.sql("update " + c.table() + " set " + c.column() + " = ? where " + c.column() + " = ?")
                    .params(kept, gone)
                    .update();
        }
        sql.sql("update organisation set merged_into = ? where merged_into = ?")
                .params(kept, gone)
                .update();
    }

    /** The code goes along if the remaining record had none. */
    private void alias(Organisation gone, Organisation kept) {
        sql.sql("update organisation set merged_into = ?, credit_code = ? where id = ?")
                .params(kept.id(), kept.creditCode() == null ? null : gone.creditCode(), gone.id())
                .update();
        if (kept.creditCode() == null) {
            sql.sql("update organisation set credit_code = ? where id = ?")
                    .params(gone.creditCode(), kept.id())
                    .update();
        }
    }

    private record Reference(String table, String column) {}
}
