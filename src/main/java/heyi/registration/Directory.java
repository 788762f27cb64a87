package heyi.registration;

import heyi.party.Actor;
import heyi.party.Industry;
import heyi.party.Organisation;
import heyi.party.OrganisationKind;
import heyi.party.Organisations;
import heyi.rules.RuleBroken;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds organisations, and records that may be one organisation twice; decides who sees which. */
@Repository
public class Directory {

    /** Names of one county share its name and 有限公司, which alone makes a third of a short name. */
    private static final double SIMILAR = 0.55;

    private static final int LISTED = 50;

    private static final String ROW =
            "select o.id, o.kind, o.name, o.region, o.credit_code, o.industry_code, o.headcount from organisation o ";

    private final JdbcClient sql;
    private final Organisations organisations;

    Directory(JdbcClient sql, Organisations organisations) {
        this.sql = sql;
        this.organisations = organisations;
    }

    /** Upper unions, bureaus and administrators may search. */
    public boolean maySearch(Actor actor) {
        return actor.administrator() || !regions(actor).isEmpty();
    }

    /** Its members, the upper union and the bureau of its county, the union above it, administrators. */
    public boolean maySee(Organisation o, Actor actor) {
        return actor.administrator()
                || actor.actsFor(o.group())
                || regions(actor).contains(o.region())
                || actor.mandates().stream().anyMatch(m -> m.organisationId().equals(o.upperUnionId()))
                || belongsTogether(o, actor);
    }

    /** An employer's unions see the employer; an employer sees its unions. */
    private boolean belongsTogether(Organisation o, Actor actor) {
        var employer = o.employerId();
        return (employer != null && actor.actsFor(Organisation.group(OrganisationKind.EMPLOYER, employer)))
                || organisations.unionsOf(o.id()).stream().anyMatch(u -> actor.actsFor(u.group()));
    }

    /** The organisation, if this person may see it; to others it does not exist. */
    public Optional<Organisation> visible(UUID id, Actor actor) {
        return organisations.find(id).filter(o -> maySee(o, actor));
    }

    /** The counties whose union or bureau the person acts for. */
    private List<String> regions(Actor actor) {
        return actor.mandates().stream()
                .map(m -> organisations.get(m.organisationId()))
                .filter(o -> o.isUpperUnion() || o.kind() == OrganisationKind.BUREAU)
                .map(Organisation::region)
                .distinct()
                .toList();
    }

    /**
     * By part of the name or something like it, by code, county or industry; best first, at most fifty.
     *
     * @throws RuleBroken {@code directory.not-yours}
     */
    public List<Found> search(String text, Actor actor) {
        return following(text, actor, null, LISTED).stream().map(Hit::found).toList();
    }

    /**
     * As {@link #search}, part by part.
     *
     * @param after where the part before ended; null for the beginning
     * @throws RuleBroken {@code directory.not-yours}
     */
    public List<Hit> following(String text, Actor actor, @Nullable Position after, int limit) {
        if (!maySearch(actor)) throw new RuleBroken("directory.not-yours");
        var asked = text.strip();
        var from = after == null ? Position.BEGINNING : after;
        return sql
                .sql(
                        """
                        select * from (
                            select o.id, o.kind, o.name, o.region, o.credit_code, o.industry_code, o.headcount,
                                   case when o.credit_code = upper(:text) then 0 when strpos(o.name, :text) > 0 then 1
                                        else 2 end as rank,
                                   similarity(o.name, :text) as likeness
                            from organisation o
                            where o.merged_into is null and (:all or o.region = any(:regions))
                              and (:text = '' or strpos(o.name, :text) > 0 or o.credit_code = upper(:text)
                                   or o.region = :text or o.industry_code = any(:industries)
                                   or similarity(o.name, :text) > 0.3)) hit
                        where (rank, -likeness, name, id) > (:rank, -(:likeness::real), :name, :id)
                        order by rank, -likeness, name, id
                        limit :limit
                        """)
                .param("all", actor.administrator())
                .param("regions", regions(actor).toArray(String[]::new))
                .param("text", asked)
                .param("industries", industries(asked))
                .param("rank", from.rank())
                .param("likeness", from.likeness())
                .param("name", from.name())
                .param("id", from.id())
                .param("limit", limit)
                .query(Ranked.class)
                .list()
                .stream()
                .map(Ranked::hit)
                .toList();
    }

    private record Ranked(
            UUID id,
            OrganisationKind kind,
            String name,
            String region,
            @Nullable String creditCode,
            @Nullable String industryCode,
            @Nullable Integer headcount,
            int rank,
            float likeness) {

        Hit hit() {
            return new Hit(
                    new Found(id, kind, name, region, creditCode, industryCode, headcount),
                    new Position(rank, likeness, name, id));
        }
    }

    /** One that was found, and where it stands among all. */
    public record Hit(Found found, Position position) {}

    /** Better hits have a lower rank, then a higher likeness. */
    public record Position(int rank, float likeness, String name, UUID id) {
        private static final Position BEGINNING = new Position(-1, 0, "", new UUID(0, 0));
    }

    private static String[] industries(String text) {
        if (text.isEmpty()) return new String[0];
        return Industry.all().stream()
                .filter(i -> i.code().equalsIgnoreCase(text)
                        || (text.length() > 1 && i.name().contains(text)))
                .map(Industry::code)
                .toArray(String[]::new);
    }

    /** Records of the same kind and county that look like this one: similar name, or same address or legal representative. */
    public List<Found> similarTo(Organisation o) {
        return sql.sql(
                        ROW
                                + """
                        where o.merged_into is null and o.id <> :id and o.kind = :kind and o.region = :region
                          and (similarity(o.name, :name) > :similar
                               or (o.address = :address and similarity(o.name, :name) > 0.3)
                               or (o.legal_representative = :head and similarity(o.name, :name) > 0.3))
                        order by similarity(o.name, :name) desc, o.id limit 10
                        """)
                .param("id", o.id())
                .param("kind", o.kind().name())
                .param("region", o.region())
                .param("name", o.name())
                .param("address", o.address())
                .param("head", o.legalRepresentative())
                .param("similar", SIMILAR)
                .query(Found.class)
                .list();
    }
}
