package heyi.rehearsal;

import heyi.casefile.BargainingCase;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.form.Upload;
import heyi.notice.OutboxSender;
import heyi.process.BargainingCycleProcess;
import heyi.process.Desk;
import heyi.process.EngineTime;
import heyi.process.Inbox;
import heyi.process.Reminders;
import heyi.registry.CaseSearch;
import heyi.rules.AgreementKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Plays everybody. Each time it asks who has open work and when they would get to it, goes to the earliest moment and lets
 * that one thing happen. It remembers nothing, so it goes on from any state that the database holds.
 */
public final class Player {

    private static final int MORNING = 8;

    private final List<Round> rounds;
    private final Audience audience;
    private final Backstage stage;
    private final VirtualClock clock;
    private final EngineTime engine;
    private final Cases cases;
    private final CaseSearch search;
    private final Inbox inbox;
    private final Desk desk;
    private final Reminders reminders;
    private final OutboxSender outbox;
    private final Casting casting;
    private final Props on;

    public Player(Backstage stage, List<Round> rounds, Audience audience) {
        this.stage = stage;
        this.rounds = rounds;
        this.audience = audience;
        this.clock = stage.get(VirtualClock.class);
        this.engine = stage.get(EngineTime.class);
        this.cases = stage.get(Cases.class);
        this.search = stage.get(CaseSearch.class);
        this.inbox = stage.get(Inbox.class);
        this.desk = stage.get(Desk.class);
        this.reminders = stage.get(Reminders.class);
        this.outbox = stage.get(OutboxSender.class);
        this.casting = stage.get(Casting.class);
        this.on = stage.get(Props.class);
    }

    /** Plays until nothing is left to do, or until what comes next lies after the horizon. */
    public void play(Instant horizon) {
        stage.get(Whereabouts.class).latest().ifPresent(clock::moveTo);
        engine.follow(clock.instant());
        engine.runDueJobs();
        audience.watch(files());
        for (var next = next(); next.isPresent() && !next.get().at().isAfter(horizon); next = next()) {
            moveTo(next.get().at());
            if (engine.runDueJobs() == 0) next.get().act().run();
            engine.runDueJobs();
            audience.watch(files());
        }
    }

    /** Passes through each morning on the way, when reminders go out. */
    private void moveTo(Instant later) {
        for (var morning = nextMorning(); !morning.isAfter(later); morning = nextMorning()) {
            clock.moveTo(morning);
            reminders.sweep();
            outbox.sendDue();
        }
        clock.moveTo(later);
        engine.follow(clock.instant());
    }

    private Instant nextMorning() {
        var now = Scene.local(clock.instant());
        return Scene.at(
                now.getHour() < MORNING ? now.toLocalDate() : now.toLocalDate().plusDays(1), MORNING);
    }

    private Optional<Event> next() {
        var events = new ArrayList<Event>();
        engine.nextTimer().ifPresent(at -> events.add(new Event(at, () -> {})));
        for (var round : rounds) {
            var file = file(round);
            if (file.isEmpty()) opening(round).ifPresent(events::add);
            else if (file.get().closedAt() == null) open(round, file.get(), events);
        }
        return events.stream().min(Comparator.comparing(Event::at));
    }

    private Optional<Event> opening(Round round) {
        var at = round.opensAt() != null
                ? Optional.of(round.opensAt())
                : previous(round).map(Player::theDayAfter);
        return at.map(t -> new Event(t, () -> stage.get(BargainingCycleProcess.class)
                .open(casting.chair(round.union()), round.employer(), AgreementKind.WAGE, round.year())));
    }

    private Optional<Instant> previous(Round round) {
        int before = rounds.indexOf(round) - 1;
        if (before < 0) return Optional.of(clock.instant());
        return file(rounds.get(before))
                .flatMap(f -> Optional.ofNullable(f.closedAt()))
                .map(t -> t.toInstant());
    }

    private static Instant theDayAfter(Instant end) {
        return Scene.at(Scene.local(end).toLocalDate().plusDays(1), 9);
    }

    private void open(Round round, BargainingCase file, List<Event> events) {
        var script = round.script();
        for (var item : inbox.of(file.caseId())) {
            if (!script.plays(item, file)) continue;
            var scene = new Scene(item, file, on);
            script.part(item.step())
                    .timing()
                    .when(scene)
                    .ifPresent(at -> events.add(new Event(at, () -> act(scene, script))));
        }
        Votes.waiting(file, on, script.voting())
                .ifPresent(at -> events.add(new Event(at, () -> vote(file, script.voting()))));
    }

    private void vote(BargainingCase file, Voting voting) {
        audience.voted(file, Votes.cast(file, on, voting));
    }

    private void act(Scene scene, Script script) {
        var item = scene.item();
        var actor = casting.of(item, scene.file(), script.onPaper());
        var opened = desk.open(item.taskId(), actor);
        if (item.step().equals("ReplyToOffer")) on.offers().opened(scene.id(), actor);
        var form = script.part(item.step()).lines().form(scene, opened.prefilled());
        var original = opened.onPaper() ? original(item.title()) : Upload.NONE;
        desk.complete(item.taskId(), actor, form, original);
    }

    private static Upload original(String title) {
        return new Upload(title + "（企业盖章原件）.pdf", "application/pdf", Scan.of(title, "（企业盖章的纸质原件）"));
    }

    /** The cases opened so far. */
    public List<BargainingCase> files() {
        return rounds.stream().flatMap(r -> file(r).stream()).toList();
    }

    private Optional<BargainingCase> file(Round round) {
        return search.page(casting.chair(round.union()), CaseSearch.Query.ALL, null, 100).stream()
                .filter(c -> c.year() == round.year())
                .findFirst()
                .map(c -> cases.get(new CaseId(c.id())));
    }

    private record Event(Instant at, Runnable act) {}
}
