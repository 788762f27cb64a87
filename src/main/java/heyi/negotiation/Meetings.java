package heyi.negotiation;

import heyi.casefile.CaseClock;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.party.Side;
import heyi.rules.Event;
import heyi.rules.Parameter;
import heyi.rules.Phrase;
import heyi.rules.RuleBook;
import heyi.rules.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings, their minutes, and suspensions. */
@Service
@Transactional
public class Meetings {

    private final JdbcClient sql;
    private final Cases cases;
    private final Deadlines deadlines;
    private final RuleBook rules;
    private final Clock clock;

    Meetings(JdbcClient sql, Cases cases, Deadlines deadlines, RuleBook rules, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.deadlines = deadlines;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Calls the next round.
     *
     * @throws RuleBroken {@code meeting.too-far}: nobody could mend a mistyped year afterwards
     */
    public void call(CaseId id, CallMeeting form) {
        var on = form.startsAt().toLocalDate();
        // one that was held already may be entered afterwards
        if (on.isAfter(deadlines.today().plusYears(1))
                || on.isBefore(deadlines.today().minusYears(1))) {
            throw new RuleBroken("meeting.too-far");
        }
        sql.sql(
                        """
                        insert into meeting (case_id, round, starts_at, place, presiding, recorder, agenda, called_at)
                        select :case, coalesce(max(round), 0) + 1, :starts, :place, :presiding, :recorder, :agenda, :now
                        from meeting where case_id = :case
                        """)
                .param("case", id.value())
                .param("starts", form.startsAt().atZone(Deadlines.LAW).toOffsetDateTime())
                .param("place", form.place())
                .param("presiding", form.presiding().name())
                .param("recorder", form.recorder())
                .param("agenda", form.agenda())
                .param("now", now())
                .update();
        var dayAfter = form.startsAt().toLocalDate().plusDays(1).atStartOfDay(Deadlines.LAW);
        deadlines.stop(id, CaseClock.SUSPENSION_END);
        deadlines.set(id, CaseClock.MEETING, dayAfter.toInstant(), Phrase.of("due-set.meeting"));
    }

    /**
     * Writes the minutes of the last round, again if a chief sent them back.
     *
     * @throws RuleBroken {@code meeting.not-held} before the meeting began; {@code meeting.suspension-too-long} if all
     *     suspensions together exceed the limit (HZ art. 27); {@code meeting.resume-missing}
     */
    public void minute(CaseId id, RecordMinutes form) {
        var meeting = last(id);
        var ended = form.endedAt().atZone(Deadlines.LAW).toOffsetDateTime();
        if (now().isBefore(meeting.startsAt())) {
            throw new RuleBroken("meeting.not-held");
        }
        if (!ended.isAfter(meeting.startsAt()) || ended.isAfter(now())) {
            throw new RuleBroken("meeting.end");
        }
        if (form.outcome() == RecordMinutes.Outcome.SUSPENDED) checkSuspension(id, meeting, form);
        sql.sql(
                        """
                        update meeting set ended_at = :ended, attendance = :attendance, claims = :claims, answer = :answer, debate = :debate,
                               summary = :summary, agreed_items = :agreed, open_items = :open, outcome = :outcome,
                               resume_on = :resume, suspension = :suspension, revision = revision + 1
                        where case_id = :case and round = :round
                        """)
                .param("ended", ended)
                .param("attendance", form.attendance())
                .param("claims", form.claims())
                .param("answer", form.answer())
                .param("debate", form.debate())
                .param("summary", form.summary())
                .param("agreed", form.agreedItems())
                .param("open", form.openItems())
                .param("outcome", form.outcome().name())
                .param("resume", form.outcome() == RecordMinutes.Outcome.SUSPENDED ? form.resumeOn() : null)
                .param("suspension", form.suspensionReason())
                .param("case", id.value())
                .param("round", meeting.round())
                .update();
        deadlines.stop(id, CaseClock.MEETING);
        // later rounds and corrected minutes start nothing anew
        if (meeting.round() == 1
                && deadlines.latest(id, CaseClock.BARGAINING_LIMIT).isEmpty()) {
            var held = LocalDate.ofInstant(meeting.startsAt().toInstant(), Deadlines.LAW);
            deadlines.start(id, CaseClock.BARGAINING_LIMIT, Event.FIRST_MEETING, held);
        }
    }

    /**
     * Takes back the call of a meeting of which there are no minutes; its number is free again.
     *
     * @throws RuleBroken {@code meeting.held}
     */
    public Meeting cancel(CaseId id) {
        var meeting = last(id);
        var gone = sql.sql("delete from meeting where case_id = ? and round = ? and ended_at is null")
                .params(id.value(), meeting.round())
                .update();
        if (gone == 0) throw new RuleBroken("meeting.held");
        deadlines.stop(id, CaseClock.MEETING);
        return meeting;
    }

    private void checkSuspension(CaseId id, Meeting meeting, RecordMinutes form) {
        var held = LocalDate.ofInstant(meeting.startsAt().toInstant(), Deadlines.LAW);
        var resume = form.resumeOn();
        if (resume == null || !resume.isAfter(held) || form.suspensionReason().isBlank()) {
            throw new RuleBroken("meeting.resume-missing");
        }
        var c = cases.get(id);
        rules.stated(c.law(), c.kind(), Parameter.SUSPENSION_TOTAL, deadlines.today())
                .ifPresent(rule -> {
                    var total = ChronoUnit.DAYS.between(held, resume) + suspendedBefore(id, meeting.round());
                    if (total > rule.period().amount()) {
                        throw new RuleBroken("meeting.suspension-too-long", rule.period(), total, rule.cited());
                    }
                });
    }

    private long suspendedBefore(CaseId id, int round) {
        return sql.sql(
                        """
                        select coalesce(sum(resume_on - (starts_at at time zone 'Asia/Shanghai')::date), 0)
                        from meeting where case_id = ? and round < ? and outcome = 'SUSPENDED'
                        """)
                .params(id.value(), round)
                .query(Long.class)
                .single();
    }

    /** One chief's verdict on the minutes as shown. */
    public void sign(CaseId id, Side side, UUID person, SignMinutes form) {
        var meeting = last(id);
        var signs = form.verdict() == SignMinutes.Verdict.SIGN;
        if (!signs && form.remarks().isBlank()) {
            throw new RuleBroken("meeting.remarks-missing");
        }
        sql.sql(
                        """
                        insert into minutes_signature (case_id, round, revision, side, person_id, sha256, signed, remarks, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id.value(),
                        meeting.round(),
                        meeting.revision(),
                        side.name(),
                        person,
                        form.sha256(),
                        signs,
                        form.remarks(),
                        now())
                .update();
    }

    /** What comes next once both chiefs have spoken: the recorded outcome, or {@code RETURNED}. */
    public String outcome(CaseId id) {
        var meeting = last(id);
        var returned = sql.sql(
                        """
                        select exists (select 1 from minutes_signature
                                       where case_id = ? and round = ? and revision = ? and not signed)
                        """)
                .params(id.value(), meeting.round(), meeting.revision())
                .query(Boolean.class)
                .single();
        if (returned) return "RETURNED";
        var outcome = Objects.requireNonNull(meeting.outcome());
        if (outcome == RecordMinutes.Outcome.SUSPENDED && bothSigned(id, meeting)) {
            var resume = Objects.requireNonNull(meeting.resumeOn());
            deadlines.set(
                    id,
                    CaseClock.SUSPENSION_END,
                    resume.atStartOfDay(Deadlines.LAW).toInstant(),
                    Phrase.of("due-set.resume", resume));
        }
        return outcome.name();
    }

    /**
     * Whether both chiefs signed this revision of the minutes; until then it is theirs alone.
     *
     * @param subject {@link Meeting#documentSubject}
     */
    @Transactional(readOnly = true)
    public boolean isSigned(CaseId id, String subject) {
        return all(id).stream().filter(m -> m.documentSubject().equals(subject)).anyMatch(m -> bothSigned(id, m));
    }

    /** Talks are suspended only once the chief of the other side consents as well (HZ art. 27). */
    private boolean bothSigned(CaseId id, Meeting meeting) {
        return sql.sql(
                                """
                                select count(*) from minutes_signature
                                where case_id = ? and round = ? and revision = ? and signed
                                """)
                        .params(id.value(), meeting.round(), meeting.revision())
                        .query(Integer.class)
                        .single()
                == Side.values().length;
    }

    /** @throws java.util.NoSuchElementException before the first */
    @Transactional(readOnly = true)
    public Meeting last(CaseId id) {
        var all = all(id);
        return all.stream().reduce((a, b) -> b).orElseThrow();
    }

    @Transactional(readOnly = true)
    public List<Meeting> all(CaseId id) {
        return sql.sql("select * from meeting where case_id = ? order by round")
                .param(id.value())
                .query(Meeting.class)
                .list();
    }

    /** Remarks with which the chiefs sent the last minutes back. */
    @Transactional(readOnly = true)
    public List<String> remarks(CaseId id, Meeting meeting) {
        return sql.sql(
                        """
                        select remarks from minutes_signature
                        where case_id = ? and round = ? and revision = ? and not signed order by side
                        """)
                .params(id.value(), meeting.round(), meeting.revision())
                .query(String.class)
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
