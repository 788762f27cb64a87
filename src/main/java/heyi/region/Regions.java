package heyi.region;

import heyi.rules.Place;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Places as they were on a day. */
@Repository
@DependsOn("regionSeed")
public class Regions {

    private static final String REGION =
            "select code, name, level, parent, valid_from, valid_to, statistical from region ";
    private static final String VALID =
            " (valid_from is null or valid_from <= :on) and (valid_to is null or valid_to >= :on) ";

    private final JdbcClient sql;

    Regions(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Region> find(String code, LocalDate on) {
        return sql.sql(REGION + "where code = :code and" + VALID + "order by valid_from nulls first limit 1")
                .param("code", code)
                .param("on", on)
                .query(Region.class)
                .optional()
                .or(() -> ofRules(code));
    }

    /** A place that only an operator's own table of the law names. */
    private Optional<Region> ofRules(String code) {
        if (!code.matches("\\d{6}|\\d{9}")
                || !new Place(code).isKnown()
                || !history(code).isEmpty()) return Optional.empty();
        var place = new Place(code);
        return Optional.of(new Region(
                code, place.name(), Level.of(code), place.chain().get(1).code(), null, null, code.length() > 6));
    }

    /** Every row of a code, the latest first; empty if there never was such a place. */
    public List<Region> history(String code) {
        return sql.sql(REGION + "where code = ? order by valid_from desc nulls last")
                .param(code)
                .query(Region.class)
                .list();
    }

    /** The name on that day, else the last one it had, else the code itself. */
    public String nameOf(String code, LocalDate on) {
        return find(code, on)
                .or(() -> history(code).stream().findFirst())
                .map(Region::name)
                .orElse(code);
    }

    /**
     * With everything that contains it but the nation, e.g. 浙江省杭州市萧山区; the code itself for what is no code of a place.
     *
     * @return by code, in the order given
     */
    public Map<String, String> fullNames(Collection<String> codes, LocalDate on) {
        var places = codes.stream()
                .filter(Place::isCode)
                .flatMap(code -> new Place(code).chain().stream())
                .map(Place::code)
                .distinct();
        var named = new HashMap<String, String>();
        sql.sql("select distinct on (code) code, name from region where code = any(:codes) order by code, case when"
                        + VALID + "then 0 else 1 end, valid_from desc nulls last")
                .param("codes", places.toArray(String[]::new))
                .param("on", on)
                .query(row -> {
                    named.put(row.getString(1), row.getString(2));
                });
        var names = new LinkedHashMap<String, String>();
        for (var code : codes)
            names.put(
                    code,
                    Place.isCode(code) ? new Place(code).fullName(p -> named.getOrDefault(p.code(), p.name())) : code);
        return names;
    }

    public String fullName(String code, LocalDate on) {
        return Objects.requireNonNull(fullNames(List.of(code), on).get(code));
    }

    /** What lies in it next below, in the order of the codes. */
    public List<Region> in(String parent, LocalDate on) {
        return sql.sql(REGION + "where parent = :parent and" + VALID + "order by code")
                .param("parent", parent)
                .param("on", on)
                .query(Region.class)
                .list();
    }

    /** Everything above townships, in the order of the codes. */
    public List<Region> aboveTownships(LocalDate on) {
        return sql.sql(REGION + "where not statistical and" + VALID + "order by code")
                .param("on", on)
                .query(Region.class)
                .list();
    }

    /** Those whose code begins with the text or whose name contains it. */
    public List<Region> search(String text, LocalDate on, int limit) {
        return sql.sql(REGION + "where (name like :name or code like :code) and" + VALID
                        + "order by statistical, code limit :limit")
                .param("name", "%" + literal(text) + "%")
                .param("code", literal(text) + "%")
                .param("on", on)
                .param("limit", limit)
                .query(Region.class)
                .list();
    }

    /**
     * Places in the order of their codes.
     *
     * @param text beginning of the code or part of the name; may be empty
     * @param parent null for whatever lies anywhere
     * @param after the code at which the part before ended; null for the beginning
     */
    public List<Region> following(
            String text, @Nullable String parent, LocalDate on, @Nullable String after, int limit) {
        return sql.sql(REGION
                        + """
                        where (name like :name or code like :code) and (:parent::text is null or parent = :parent)
                          and (:after::text is null or code > :after) and
                        """
                        + VALID + "order by code limit :limit")
                .param("name", "%" + literal(text) + "%")
                .param("code", literal(text) + "%")
                .param("parent", parent)
                .param("after", after)
                .param("on", on)
                .param("limit", limit)
                .query(Region.class)
                .list();
    }

    private static String literal(String text) {
        return text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** What became of it, and what it came from; the latest first. */
    public List<Succession> successions(String code) {
        return sql.sql(
                        """
                        select old_code, new_code, kind, on_day, settled_at from region_succession
                        where old_code = :code or new_code = :code order by on_day desc, old_code, new_code
                        """)
                .param("code", code)
                .query(Succession.class)
                .list();
    }

    /** Who changed what; the latest first. */
    public List<RegionChange> changes(String code) {
        return sql.sql(
                        """
                        select c.code, c.what, c.detail, c.reason, p.name as person, c.at
                        from region_change c left join person p on p.id = c.person_id where c.code = ? order by c.id desc
                        """)
                .param(code)
                .query(RegionChange.class)
                .list();
    }
}
