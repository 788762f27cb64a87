package heyi.notice;

import heyi.rules.RuleBroken;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which messages a person wants, and which way they go best. */
@Repository
@Transactional
public class Wishes {

    private final JdbcClient sql;
    private final Channels channels;

    Wishes(JdbcClient sql, Channels channels) {
        this.sql = sql;
        this.channels = channels;
    }

    @Transactional(readOnly = true)
    public Wish of(UUID person) {
        var unwanted = sql.sql("select kind from message_unwanted where person_id = ?")
                .param(person)
                .query(MessageKind.class)
                .list();
        var wanted = MessageKind.optional().stream()
                .filter(k -> !unwanted.contains(k))
                .collect(Collectors.toSet());
        var preferred = sql.sql("select preferred from message_contact where person_id = ? and preferred is not null")
                .param(person)
                .query(Channel.class)
                .optional();
        return new Wish(wanted, preferred.orElse(null));
    }

    /** The same, held until the caller's transaction ends, so that two who change it see each other. */
    public Wish held(UUID person) {
        sql.sql("select id from person where id = ? for update")
                .param(person)
                .query(UUID.class)
                .single();
        return of(person);
    }

    /** The ways a person can choose from; none to choose if there are fewer than two. */
    public List<Channel> choices() {
        return List.of(Channel.GATEWAY, Channel.MAIL).stream()
                .filter(channels::has)
                .toList();
    }

    /** Whether letters can be sent at all. */
    public boolean mailIsSetUp() {
        return channels.has(Channel.MAIL);
    }

    /** @throws RuleBroken {@code message.channel-not-there} if the channel is not set up here */
    public void save(UUID person, Wish wish) {
        if (wish.preferred() != null && !choices().contains(wish.preferred())) {
            throw new RuleBroken("message.channel-not-there");
        }
        sql.sql("delete from message_unwanted where person_id = ?")
                .param(person)
                .update();
        for (var kind : MessageKind.optional()) {
            if (wish.wanted().contains(kind)) continue;
            sql.sql("insert into message_unwanted (person_id, kind) values (?, ?) on conflict do nothing")
                    .params(person, kind.name())
                    .update();
        }
        sql.sql(
                        """
                        insert into message_contact (person_id, preferred) values (:person, :preferred)
                        on conflict (person_id) do update set preferred = :preferred
                        """)
                .param("person", person)
                .param(
                        "preferred",
                        Optional.ofNullable(wish.preferred()).map(Enum::name).orElse(null))
                .update();
    }

    /**
     * @param wanted of those that can be refused
     * @param preferred null for the order of the installation
     */
    public record Wish(Set<MessageKind> wanted, @Nullable Channel preferred) {}
}
