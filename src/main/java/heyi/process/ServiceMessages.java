package heyi.process;

import heyi.casefile.BargainingCase;
import heyi.casefile.CaseClock;
import heyi.casefile.Deadlines;
import heyi.notice.Letters;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells a party at once, in the transaction of the act, that something with legal effect was served on it. The service is
 * the act: its time counts, not that of the message.
 */
@Component
class ServiceMessages {

    private final Messenger messenger;
    private final Deadlines deadlines;
    private final CaseMessages caseMessages;

    ServiceMessages(Messenger messenger, Deadlines deadlines, CaseMessages caseMessages) {
        this.messenger = messenger;
        this.deadlines = deadlines;
        this.caseMessages = caseMessages;
    }

    /** Call it when the step has run. */
    void after(Work work) {
        if (work.internal().get()) return;
        switch (work.item().step()) {
            case "ServeOffer", "ProvePostalService" -> offerServed(work);
            case "UrgeEmployer", "OrderReply" -> {
                var from = messenger.nameOf(work.item().groupKey());
                messenger.tell(silent(work.file()), false, Letters.urged(matter(work), from));
            }
            case "CallMeeting" -> caseMessages.meetingCalled(work);
            case "ReviewFiling" -> {
                var letter = Letters.decided(
                        matter(work), messenger.nameOf(work.file().bureau()));
                for (var group : List.of(work.file().union(), work.file().employer())) {
                    messenger.tell(group, false, letter);
                }
            }
            default -> {}
        }
    }

    /** By post it is served only once the receipt is there; then the clock runs. */
    private void offerServed(Work work) {
        deadlines
                .running(work.caseId(), CaseClock.REPLY)
                .ifPresent(due -> messenger.tell(
                        silent(work.file()),
                        false,
                        Letters.offerServed(
                                matter(work), work.file().initiator().label(), due.dueOn())));
    }

    /** The side whose turn it is to answer an offer. */
    private static String silent(BargainingCase file) {
        return file.group(file.initiator().other());
    }

    private static Letters.Matter matter(Work work) {
        var item = work.item();
        return new Letters.Matter(
                item.taskId(),
                item.title(),
                item.employer(),
                item.caseNumber(),
                "/cases/" + work.file().id());
    }
}
