package heyi.party;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Brings records up to date and keeps what stood there before, who changed it, and when. */
@Repository
public class OrganisationChanges {

    private final JdbcClient sql;
    private final Organisations organisations;
    private final Clock clock;

    OrganisationChanges(JdbcClient sql, Organisations organisations, Clock clock) {
        this.sql = sql;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** As {@link #change(Organisation, UUID, Consumer)}, whatever stands there now. */
    @Transactional
    public void change(Organisation to, @Nullable UUID by) {
        change(to, by, before -> {});
    }

    /**
     * Replaces what may change in a record: name, address, legal representative, industry, headcount, size.
     *
     * @param onlyIf sees the record under the lock; throws to prevent the change
     * @throws heyi.rules.RuleBroken {@code organisation.industry}
     */
    @Transactional
    public void change(Organisation to, @Nullable UUID by, Consumer<Organisation> onlyIf) {
        sql.sql("select 1 from organisation where id = ? for update")
                .param(to.id())
                .query()
                .singleRow();
        var standing = organisations.get(to.id());
        onlyIf.accept(standing);
        var before = words(standing);
        organisations.update(to);
        var after = words(organisations.get(to.id()));
        after.forEach((what, value) -> {
            if (!Objects.equals(value, before.get(what))) note(to.id(), by, what, before.getOrDefault(what, ""), value);
        });
    }

    /** Keeps one line about a record. */
    @Transactional
    public void note(UUID organisation, @Nullable UUID by, String what, String before, String after) {
        sql.sql(
                        """
                        insert into organisation_change (id, organisation_id, at, person_id, what, before, after)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(UUID.randomUUID(), organisation, OffsetDateTime.now(clock), by, what, before, after)
                .update();
    }

    /** Newest first. */
    public List<Change> of(UUID organisation) {
        return following(organisation, null, Integer.MAX_VALUE);
    }

    /** Newest first, at most {@code limit} of those before a serial number; null: from the newest. */
    public List<Change> following(UUID organisation, @Nullable Long before, int limit) {
        return sql.sql(
                        """
                        select c.serial, c.at, p.name as person, c.what, c.before, c.after
                        from organisation_change c left join person p on p.id = c.person_id
                        where c.organisation_id = ? and c.serial < ? order by c.serial desc limit ?
                        """)
                .params(organisation, before == null ? Long.MAX_VALUE : before, limit)
                .query(Change.class)
                .list();
    }

    private static Map<String, String> words(Organisation o) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("名称", o.name());
        words.put("地址", o.address());
        words.put("法定代表人（主要负责人）", Objects.requireNonNullElse(o.legalRepresentative(), ""));
        words.put("所属行业", Objects.requireNonNullElse(o.industryName(), ""));
        words.put("职工人数", o.headcount() == null ? "" : o.headcount().toString());
        words.put("规模以上", o.aboveScale() ? "是" : "否");
        return words;
    }

    /** One line of the history. */
    public record Change(
            long serial, OffsetDateTime at, @Nullable String person, String what, String before, String after) {}
}
