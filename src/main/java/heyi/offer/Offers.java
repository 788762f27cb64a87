package heyi.offer;

import heyi.casefile.CaseClock;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.party.Actor;
import heyi.party.OrganisationKind;
import heyi.party.Side;
import heyi.rules.Event;
import heyi.rules.Parameter;
import heyi.rules.Rule;
import heyi.rules.RuleBook;
import heyi.rules.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Offers, their service and the replies to them. */
@org.springframework.stereotype.Service
@Transactional
public class Offers {

    private final JdbcClient sql;
    private final Cases cases;
    private final Deadlines deadlines;
    private final RuleBook rules;
    private final Clock clock;

    Offers(JdbcClient sql, Cases cases, Deadlines deadlines, RuleBook rules, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.deadlines = deadlines;
        this.rules = rules;
        this.clock = clock;
    }

    /** Writes or rewrites the offer; until it is served only its own side sees it. */
    public void prepare(CaseId id, PrepareOffer form) {
        var meeting = form.firstMeeting().atZone(Deadlines.LAW).toOffsetDateTime();
        if (!meeting.isAfter(now())) throw new RuleBroken("offer.meeting-past");
        var end = form.latestEnd();
        if (end != null && end.isBefore(form.firstMeeting().toLocalDate())) {
            throw new RuleBroken("offer.end-before-start");
        }
        sql.sql(
                        """
                        insert into offer (case_id, subjects, content, place, first_meeting, latest_end, papers_wanted, prepared_at)
                        values (:case, :subjects, :content, :place, :meeting, :end, :papers, :now)
                        on conflict (case_id) do update
                        set subjects = :subjects, content = :content, place = :place, first_meeting = :meeting,
                            latest_end = :end, papers_wanted = :papers, prepared_at = :now, revision = offer.revision + 1
                        """)
                .param("case", id.value())
                .param("subjects", form.subjects().stream().map(Enum::name).collect(Collectors.joining(",")))
                .param("content", form.content())
                .param("place", form.place())
                .param("meeting", meeting)
                .param("end", end)
                .param("papers", form.papersWanted())
                .param("now", now())
                .update();
    }

    /**
     * Serves the offer. An electronic offer is received when it enters the other side's account (Civil Code art. 137), so
     * the reply period runs from today; a posted one is received on the day that the proof shows. Serving it once more
     * leaves the limit of the whole bargaining as it runs, from the first sending (HZ art. 29).
     */
    public void serve(CaseId id, Service.Mode mode, String sha256) {
        sql.sql("insert into offer_service (case_id, mode, sha256, sent_at) values (?, ?, ?, ?)")
                .params(id.value(), mode.name(), sha256, now())
                .update();
        if (deadlines.running(id, CaseClock.BARGAINING_LIMIT).isEmpty()) {
            deadlines.start(id, CaseClock.BARGAINING_LIMIT, Event.OFFER_SENT, deadlines.today());
        }
        if (mode == Service.Mode.ELECTRONIC) received(id, deadlines.today());
    }

    /**
     * Records that the offer was left behind before witnesses, as the offering side states it.
     *
     * @param photo id of the picture of it
     * @throws RuleBroken {@code offer.left-on} before the offer was written, or for a day to come
     */
    public void leave(CaseId id, ServeOffer form, UUID photo) {
        var on = form.leftOn();
        var written = LocalDate.ofInstant(offer(id).orElseThrow().preparedAt().toInstant(), Deadlines.LAW);
        if (on == null || on.isBefore(written) || on.isAfter(deadlines.today())) {
            throw new RuleBroken("offer.left-on", written);
        }
        serve(id, Service.Mode.LEFT, form.sha256());
        sql.sql("update offer_service set witnesses = ?, evidence_id = ? where case_id = ?")
                .params(String.join("、", form.witnesses()), photo, id.value())
                .update();
        received(id, on);
    }

    /** The outcome of the post lies between the day of sending and today. */
    public void checkDay(CaseId id, ProvePostalService form) {
        var sent = LocalDate.ofInstant(service(id).orElseThrow().sentAt().toInstant(), Deadlines.LAW);
        if (form.deliveredOn().isBefore(sent) || form.deliveredOn().isAfter(deadlines.today())) {
            throw new RuleBroken("offer.delivery-date", form.outcome(), sent);
        }
    }

    /** @param evidence id of the uploaded receipt */
    public void provePost(CaseId id, ProvePostalService form, UUID evidence) {
        checkDay(id, form);
        sql.sql("update offer_service set carrier = ?, tracking_no = ?, evidence_id = ? where case_id = ?")
                .params(form.carrier(), form.trackingNo(), evidence, id.value())
                .update();
        received(id, form.deliveredOn());
    }

    private void received(CaseId id, LocalDate on) {
        sql.sql("update offer_service set delivered_on = ? where case_id = ?")
                .params(on, id.value())
                .update();
        deadlines.start(id, CaseClock.REPLY, on);
    }

    /**
     * Proof that the other side opened the offer: the first time counts.
     *
     * @return whether this was the first time
     */
    public boolean opened(CaseId id, Actor actor) {
        var file = cases.get(id);
        if (!actor.actsFor(file.group(file.initiator().other()))) return false;
        return sql.sql("update offer_service set opened_at = ?, opened_by = ? where case_id = ? and opened_at is null")
                        .params(now(), actor.person(), id.value())
                        .update()
                == 1;
    }

    /**
     * Takes the reply, also a late one, which is marked so.
     *
     * @throws RuleBroken {@code offer.refusal-not-allowed} where the law knows no refusal (ZJ art. 7); {@code
     *     offer.reasons-missing}, {@code offer.meeting-missing}, {@code offer.paper-date} if the reply is incomplete
     */
    public Reply reply(CaseId id, ReplyToOffer form, boolean fromPaper) {
        var on = repliedOn(id, form, fromPaper);
        if (form.decision() == ReplyToOffer.Decision.REFUSE) {
            requireRefusalAllowed(id);
            if (form.reasons().isBlank()) throw new RuleBroken("offer.reasons-missing");
            if (!form.ownSubjects().isEmpty()) {
                throw new RuleBroken("offer.own-subjects");
            }
        } else if (form.meetingAt() == null) {
            throw new RuleBroken("offer.meeting-missing");
        } else if (form.meetingAt().toLocalDate().isBefore(on)) {
            throw new RuleBroken("offer.meeting-past/reply");
        }
        var late = deadlines
                .running(id, CaseClock.REPLY)
                .map(d -> on.isAfter(d.dueOn()))
                .orElse(false);
        var meeting = form.meetingAt();
        sql.sql(
                        """
                        insert into offer_reply (case_id, decision, content, meeting_at, place, papers, reasons, replied_on,
                                                 late, from_paper, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id.value(),
                        form.decision().name(),
                        form.content(),
                        meeting == null ? null : meeting.atZone(Deadlines.LAW).toOffsetDateTime(),
                        form.place(),
                        form.papers(),
                        form.reasons(),
                        on,
                        late,
                        fromPaper,
                        now())
                .update();
        add(id, form.ownSubjects());
        deadlines.stop(id, CaseClock.REPLY);
        if (form.decision() != ReplyToOffer.Decision.REFUSE) {
            deadlines.start(id, CaseClock.BARGAINING_LIMIT, Event.REPLY_GIVEN, on);
        }
        return reply(id).orElseThrow();
    }

    private void add(CaseId id, List<OwnSubject> subjects) {
        int no = 0;
        for (var each : subjects) {
            sql.sql("insert into offer_reply_subject (case_id, no, subject, claim) values (?, ?, ?, ?)")
                    .params(id.value(), ++no, each.subject().name(), each.claim())
                    .update();
        }
    }

    /** What the replying side offered to bargain for as well; empty before its reply. */
    @Transactional(readOnly = true)
    public List<OwnSubject> ownSubjects(CaseId id) {
        return sql.sql("select subject, claim from offer_reply_subject where case_id = ? order by no")
                .param(id.value())
                .query(OwnSubject.class)
                .list();
    }

    private LocalDate repliedOn(CaseId id, ReplyToOffer form, boolean fromPaper) {
        if (!fromPaper) return deadlines.today();
        var on = form.paperReceivedOn();
        var delivered = service(id).map(Service::deliveredOn).orElse(null);
        if (on == null || on.isAfter(deadlines.today()) || (delivered != null && on.isBefore(delivered))) {
            throw new RuleBroken("offer.paper-date");
        }
        return on;
    }

    private void requireRefusalAllowed(CaseId id) {
        var c = cases.get(id);
        // whether a side may refuse was settled when the offer reached it
        var received = service(id).map(Service::deliveredOn).orElseGet(deadlines::today);
        var rule = rules.stated(c.law(), c.kind(), Parameter.REFUSAL_ALLOWED, received);
        if (rule.map(Rule::flag).orElse(false)) {
            requireNothingGrave(id, received);
            return;
        }
        var asked = c.initiator() == Side.WORKERS ? OrganisationKind.EMPLOYER : OrganisationKind.UNION;
        throw rule.map(r -> new RuleBroken("offer.refusal-not-allowed", asked, r.cited()))
                .orElseGet(() -> new RuleBroken("offer.refusal-not-allowed/silent", asked));
    }

    /** Where a side may refuse at all, some matters are too grave for it. */
    private void requireNothingGrave(CaseId id, LocalDate received) {
        var c = cases.get(id);
        var subjects = offer(id).orElseThrow().subjectList();
        rules.stated(c.law(), c.kind(), Parameter.REFUSAL_BARRED_MATTERS, received)
                .filter(rule ->
                        subjects.stream().flatMap(s -> s.grave().stream()).anyMatch(rule::has))
                .ifPresent(rule -> {
                    throw new RuleBroken("offer.refusal-not-allowed/matter", rule, rule.consequence(), rule.cited());
                });
    }

    /** Records that the upper union or the bureau reminded the silent side. */
    public void urged(CaseId id, String byKind, Urge form) {
        sql.sql("insert into offer_urging (id, case_id, by_kind, content, at) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), id.value(), byKind, form.content(), now())
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Offer> offer(CaseId id) {
        return sql.sql("select * from offer where case_id = ?")
                .param(id.value())
                .query(Offer.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Service> service(CaseId id) {
        return sql.sql("select * from offer_service where case_id = ?")
                .param(id.value())
                .query(Service.class)
                .optional();
    }

    /** Whether the offer was ever sent, also if the post brought it back. */
    @Transactional(readOnly = true)
    public boolean wentOut(CaseId id) {
        return sql.sql(
                        """
                        select exists (select 1 from offer_service where case_id = :case)
                            or exists (select 1 from offer_failed_service where case_id = :case)
                        """)
                .param("case", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether the employer was served on paper, so that its papers are recorded by the union. */
    @Transactional(readOnly = true)
    public boolean servedByPost(CaseId id) {
        return cases.get(id).initiator() == Side.WORKERS
                && service(id).map(s -> s.mode() != Service.Mode.ELECTRONIC).orElse(false);
    }

    @Transactional(readOnly = true)
    public Optional<Reply> reply(CaseId id) {
        return sql.sql("select * from offer_reply where case_id = ?")
                .param(id.value())
                .query(Reply.class)
                .optional();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
