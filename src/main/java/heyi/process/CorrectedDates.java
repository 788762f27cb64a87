package heyi.process;

import heyi.casefile.Acts;
import heyi.casefile.BargainingCase;
import heyi.casefile.CaseId;
import heyi.casefile.Deadlines.Moved;
import heyi.contract.Contracts;
import heyi.offer.OfferDates;
import heyi.offer.Offers;
import heyi.party.Side;
import heyi.rules.RuleBroken;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Days that people record from paper, and the statutory dates, timers and lists that follow them when they were wrong. */
@Component
class CorrectedDates {

    private final Acts acts;
    private final Offers offers;
    private final OfferDates offerDates;
    private final Contracts contracts;
    private final SigningProcess signing;
    private final TimerDates timers;
    private final Inbox inbox;

    CorrectedDates(
            Acts acts,
            Offers offers,
            OfferDates offerDates,
            Contracts contracts,
            SigningProcess signing,
            TimerDates timers,
            Inbox inbox) {
        this.acts = acts;
        this.offers = offers;
        this.offerDates = offerDates;
        this.contracts = contracts;
        this.signing = signing;
        this.timers = timers;
        this.inbox = inbox;
    }

    /**
     * @return what follows, in a sentence; empty if no statutory date does
     * @throws RuleBroken {@code correction.no-date} if the entry has no day that the parties recorded
     */
    String correct(BargainingCase file, Acts.Act entry, LocalDate to) {
        var id = file.caseId();
        return switch (entry.step()) {
            case "ProvePostalService" -> {
                requireLatest(file, entry);
                yield follow(id, offerDates.received(id, to));
            }
            case "ReplyToOffer" -> {
                if (!offers.reply(id).orElseThrow().fromPaper()) throw noDate();
                offerDates.replied(id, to);
                yield offers.reply(id).orElseThrow().late() ? "该答复为逾期答复。" : "该答复在期限内。";
            }
            case "SignAgreement" -> {
                if (!signedOnPaper(file, entry)) throw noDate();
                signing.requirePaperDate(id, to);
                yield follow(id, contracts.correctSignedOn(id, Side.EMPLOYER, to));
            }
            default -> throw noDate();
        };
    }

    /** After post that failed, the offer was served again: only the service that counts has a day to correct. */
    private void requireLatest(BargainingCase file, Acts.Act entry) {
        var latest = acts.latest(file.caseId(), entry.step()).filter(entry.id()::equals);
        if (latest.isEmpty()) {
            throw new RuleBroken("correction.overtaken");
        }
    }

    /** The union enters the employer's signature from paper; nobody else signs for another. */
    private static boolean signedOnPaper(BargainingCase file, Acts.Act entry) {
        return entry.party().equals(file.union()) && entry.detail().startsWith(Side.EMPLOYER.label());
    }

    private String follow(CaseId id, Optional<Moved> moved) {
        moved.map(Moved::clock).ifPresent(clock -> {
            inbox.reschedule(id, clock);
            timers.move(id, clock);
        });
        return moved.map(m ->
                        "“" + m.clock().label() + "”的期限由" + Told.day(m.before()) + "改为" + Told.day(m.after()) + "。")
                .orElse("");
    }

    private static RuleBroken noDate() {
        return new RuleBroken("correction.no-date");
    }
}
