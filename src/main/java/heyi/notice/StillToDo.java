package heyi.notice;

import java.util.Set;
import java.util.UUID;

/** Knows of some kinds of message whether their receiver still has something to do. Asked right before sending. */
public interface StillToDo {

    Set<MessageKind> kinds();

    boolean stillToDo(MessageKind kind, String about, UUID person);
}
