package heyi.registry;

import heyi.casefile.Deadlines;
import heyi.casefile.Stage;
import heyi.party.Actor;
import heyi.rules.AgreementKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases that a person may see: those of the organisations one acts for and of the employers one works for. */
@Repository
public class CaseSearch {

    private final JdbcClient sql;

    CaseSearch(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One page, newest first.
     *
     * @param after the last case of the page before; null for the first
     */
    public List<Found> page(Actor reader, Query query, @Nullable Cursor after, int size) {
        return sql.sql(
                        """
                        select c.id, c.number, c.kind, c.year, c.stage, c.opened_at, c.closed_at, e.name as employer
                        from bargaining_case c join organisation e on e.id = c.employer_id
                        where (c.union_id = any(:mine) or c.employer_id = any(:mine) or c.upper_union_id = any(:mine)
                               or c.bureau_id = any(:mine) or c.employer_id = any(:works))
                          and (:text = '' or strpos(lower(e.name), lower(:text)) > 0 or strpos(c.number, :text) > 0
                               or e.credit_code = upper(:text))
                          and (:person = '' or exists (
                                  select 1 from slate s join representative r on r.slate_id = s.id
                                  where s.case_id = c.id and s.state <> 'PROPOSED' and strpos(r.name, :person) > 0))
                          and (:stage::text is null or c.stage = :stage)
                          and (:from::timestamptz is null or c.opened_at >= :from)
                          and (:until::timestamptz is null or c.opened_at < :until)
                          and (:after::timestamptz is null or (c.opened_at, c.id) < (:after, :afterId))
                        order by c.opened_at desc, c.id desc limit :size
                        """)
                .param(
                        "mine",
                        reader.mandates().stream()
                                .map(Actor.Mandate::organisationId)
                                .toArray(UUID[]::new))
                .param("works", reader.employers().toArray(UUID[]::new))
                .param("text", query.text())
                .param("person", query.person())
                .param("stage", query.stage() == null ? null : query.stage().name())
                .param("from", start(query.from()))
                .param("until", start(dayAfter(query.to())))
                .param("after", after == null ? null : after.openedAt())
                .param("afterId", after == null ? null : after.id())
                .param("size", size)
                .query(Found.class)
                .list();
    }

    /** Nothing follows the last day that there is. */
    private static @Nullable LocalDate dayAfter(@Nullable LocalDate day) {
        return day == null || day.equals(LocalDate.MAX) ? null : day.plusDays(1);
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Deadlines.LAW).toOffsetDateTime();
    }

    /**
     * What is looked for; blank and null mean anything.
     *
     * @param text part of the employer's name or of the case number, or the whole credit code
     * @param person part of the name of somebody who represents a side
     * @param from first day on which the case was opened
     * @param to last day on which the case was opened
     */
    public record Query(
            String text, String person, @Nullable Stage stage, @Nullable LocalDate from, @Nullable LocalDate to) {

        public static final Query ALL = new Query("", "", null, null, null);

        public Query {
            text = text.strip();
            person = person.strip();
        }

        public boolean isNarrowed() {
            return !equals(ALL);
        }
    }

    /** Where a page ended. */
    public record Cursor(OffsetDateTime openedAt, UUID id) {}

    /** One line of a list of cases. */
    public record Found(
            UUID id,
            String number,
            AgreementKind kind,
            int year,
            Stage stage,
            OffsetDateTime openedAt,
            @Nullable OffsetDateTime closedAt,
            String employer) {}
}
