package heyi.rehearsal;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody does with one kind of step, and when they get to it. */
public record Part(Timing timing, Lines lines) {

    /** When the person gets to it; empty: never. */
    @FunctionalInterface
    public interface Timing {
        Optional<Instant> when(Scene scene);
    }

    /** Fills in the form, starting from what the system already knows. */
    @FunctionalInterface
    public interface Lines {
        Record form(Scene scene, @Nullable Record prefilled);
    }

    public static Timing after(int workdays, int hour) {
        return s -> Optional.of(s.workdaysLater(workdays, hour));
    }

    public static Timing never() {
        return s -> Optional.empty();
    }

    /** Not before that day, whatever the pace. */
    public Part notBefore(Instant earliest) {
        return new Part(s -> timing.when(s).map(t -> t.isAfter(earliest) ? t : earliest), lines);
    }

    public Part at(Timing other) {
        return new Part(other, lines);
    }

    public Part saying(Lines other) {
        return new Part(timing, other);
    }
}
