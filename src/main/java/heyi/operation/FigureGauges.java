package heyi.operation;

import heyi.party.OrganisationKind;
import heyi.process.EngineJobs;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** The figures as Prometheus reads them. Every series is there from the start, and their number never grows. */
@Component
class FigureGauges implements MeterBinder {

    private static final Map<String, ToDoubleFunction<OperationFigures.Ages>> AGES = Map.of(
            "under_1d", OperationFigures.Ages::day,
            "1d_to_3d", OperationFigures.Ages::threeDays,
            "3d_to_7d", OperationFigures.Ages::week,
            "7d_to_30d", OperationFigures.Ages::month,
            "over_30d", OperationFigures.Ages::longer);

    private final OperationFigures figures;

    FigureGauges(OperationFigures figures) {
        this.figures = figures;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var kind : OrganisationKind.values()) {
            var party = kind.name().toLowerCase(Locale.ROOT);
            AGES.forEach((age, figure) -> open(registry, party, age, figure));
        }
        count(registry, "heyi.dates.late", "Running dates that have passed", OperationFigures.Counts::lateDates);
        count(
                registry,
                "heyi.messages.waiting",
                "Messages not yet delivered",
                OperationFigures.Counts::messagesWaiting);
        count(
                registry,
                "heyi.messages.dead",
                "Messages given up and not put aside",
                OperationFigures.Counts::messagesDead);
        Gauge.builder("heyi.messages.oldest", figures, f -> of(f, OperationFigures.Counts::oldestMessageSeconds))
                .description("How long the oldest due message has waited")
                .baseUnit("seconds")
                .register(registry);
        count(registry, "heyi.votes.open", "Votes open now", OperationFigures.Counts::votesOpen);
        count(registry, "heyi.sessions", "Sessions that have not run out", OperationFigures.Counts::sessions);
        jobs(registry, "heyi.jobs.due", "Jobs whose time has come", EngineJobs.Counts::due);
        jobs(registry, "heyi.jobs.failing", "Jobs whose last attempt failed", EngineJobs.Counts::failing);
        jobs(registry, "heyi.jobs.failed", "Jobs without further attempts", EngineJobs.Counts::failed);
        jobs(registry, "heyi.documents.waiting", "Documents ordered and not yet made", EngineJobs.Counts::documents);
        Gauge.builder("heyi.figures.age", figures, OperationFigures::age)
                .description("How old these figures are")
                .baseUnit("seconds")
                .register(registry);
    }

    private void open(
            MeterRegistry registry, String party, String age, ToDoubleFunction<OperationFigures.Ages> figure) {
        Gauge.builder("heyi.tasks.open", figures, f -> open(f.current(), party, figure))
                .description("Open tasks by how long they lie there")
                .tag("party", party)
                .tag("age", age)
                .register(registry);
    }

    private static double open(
            OperationFigures.Taken taken, String party, ToDoubleFunction<OperationFigures.Ages> figure) {
        if (taken.at() == null) return Double.NaN;
        var ages = taken.open().get(party);
        return ages == null ? 0 : figure.applyAsDouble(ages);
    }

    private void count(
            MeterRegistry registry, String name, String meaning, ToDoubleFunction<OperationFigures.Counts> figure) {
        Gauge.builder(name, figures, f -> of(f, figure)).description(meaning).register(registry);
    }

    private static double of(OperationFigures figures, ToDoubleFunction<OperationFigures.Counts> figure) {
        var counts = figures.current().counts();
        return counts == null ? Double.NaN : figure.applyAsDouble(counts);
    }

    private void jobs(MeterRegistry registry, String name, String meaning, ToDoubleFunction<EngineJobs.Counts> figure) {
        Gauge.builder(name, figures, f -> {
                    var counts = f.current().jobs();
                    return counts == null ? Double.NaN : figure.applyAsDouble(counts);
                })
                .description(meaning)
                .register(registry);
    }
}
