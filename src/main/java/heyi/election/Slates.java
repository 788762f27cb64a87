package heyi.election;

import heyi.ballot.VoteId;
import heyi.casefile.CaseId;
import heyi.party.Side;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All slates. */
@Repository
class Slates {

    private final JdbcClient sql;
    private final Clock clock;

    Slates(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Slate add(
            CaseId id,
            Side side,
            Slate.State state,
            List<Representative> members,
            @Nullable VoteId vote,
            boolean refill,
            boolean endorsed) {
        var slate = UUID.randomUUID();
        sql.sql(
                        """
                        insert into slate (id, case_id, side, no, state, vote_id, proposed_at, settled_at, refill,
                                           endorsed)
                        select :id, :case, :side, coalesce(max(no), 0) + 1, :state, :vote, :now,
                               case when :state = 'PROPOSED' then null else :now end, :refill, :endorsed
                        from slate where case_id = :case and side = :side
                        """)
                .param("id", slate)
                .param("case", id.value())
                .param("side", side.name())
                .param("state", state.name())
                .param("vote", vote == null ? null : vote.value())
                .param("now", OffsetDateTime.now(clock))
                .param("refill", refill)
                .param("endorsed", endorsed)
                .update();
        sql.sql(
                        """
                        insert into representative (slate_id, no, person_id, name, sex, post, chief, outside)
                        select ?, no::int, person_id::uuid, name, sex, post, chief::boolean, outside::boolean
                        from unnest(?, ?, ?, ?, ?, ?, ?) as member (no, person_id, name, sex, post, chief, outside)
                        """)
                .params(
                        slate,
                        texts(members, Representative::no),
                        texts(members, Representative::personId),
                        texts(members, Representative::name),
                        texts(members, m -> m.sex().name()),
                        texts(members, Representative::post),
                        texts(members, Representative::chief),
                        texts(members, Representative::outside))
                .update();
        return latest(id, side).orElseThrow();
    }

    private static @Nullable String[] texts(
            List<Representative> members, Function<Representative, @Nullable Object> field) {
        return members.stream()
                .map(field)
                .map(o -> o == null ? null : o.toString())
                .toArray(String[]::new);
    }

    void settle(Slate slate, Slate.State state) {
        sql.sql("update slate set state = ?, settled_at = ? where id = ?")
                .params(state.name(), OffsetDateTime.now(clock), slate.id())
                .update();
    }

    void elected(Slate slate, int no, boolean elected) {
        sql.sql("update representative set elected = ? where slate_id = ? and no = ?")
                .params(elected, slate.id(), no)
                .update();
    }

    Optional<Slate> latest(CaseId id, Side side) {
        return of(id, side).findFirst().map(s -> s.with(members(s.id())));
    }

    Optional<Slate> find(CaseId id, Side side, int no) {
        return of(id, side).filter(s -> s.no() == no).findFirst().map(s -> s.with(members(s.id())));
    }

    /** How many seats the side gave itself; by-elections fill them again. */
    int seats(CaseId id, Side side) {
        return of(id, side)
                .filter(s -> !s.refill() && s.settledAt() != null && s.state() != Slate.State.NOT_ELECTED)
                .findFirst()
                .map(s -> members(s.id()).size())
                .orElse(0);
    }

    /** Latest first, without members. */
    private Stream<Slate> of(CaseId id, Side side) {
        return sql
                .sql(
                        """
                        select id, case_id, side, no, state, vote_id, proposed_at, settled_at, refill, endorsed
                        from slate where case_id = ? and side = ? order by no desc
                        """)
                .params(id.value(), side.name())
                .query((rs, i) -> new Slate(
                        rs.getObject("id", UUID.class),
                        rs.getObject("case_id", UUID.class),
                        Side.valueOf(rs.getString("side")),
                        rs.getInt("no"),
                        Slate.State.valueOf(rs.getString("state")),
                        rs.getObject("vote_id", UUID.class),
                        rs.getObject("proposed_at", OffsetDateTime.class),
                        rs.getObject("settled_at", OffsetDateTime.class),
                        rs.getBoolean("refill"),
                        rs.getBoolean("endorsed"),
                        List.of()))
                .list()
                .stream();
    }

    private List<Representative> members(UUID slate) {
        return sql.sql(
                        """
                        select no, person_id, name, sex, post, chief, outside, elected
                        from representative where slate_id = ? order by no
                        """)
                .param(slate)
                .query(Representative.class)
                .list();
    }
}
