package heyi.party;

import heyi.rules.Phrase;
import java.util.Map;
import java.util.UUID;

/** Why some people cannot be taken off an employer's roll for now: somebody counts on them. Each feature knows its own. */
public interface Holds {

    /** @return person → what holds them, e.g. 正在进行的表决的投票人 */
    Map<UUID, Phrase> of(UUID employer);
}
