package heyi.rehearsal;

import heyi.casefile.CaseId;
import heyi.election.AppointReplacement;
import heyi.election.AppointRepresentatives;
import heyi.election.CloseByElection;
import heyi.election.CloseElection;
import heyi.election.NominateReplacement;
import heyi.election.NominateRepresentatives;
import heyi.party.Person;
import heyi.party.Side;
import heyi.party.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Both sides find their representatives. */
final class ElectionParts {

    static final Map<String, Part> PARTS = Map.of(
            "NominateRepresentatives",
                    new Part(Part.after(1, 10), (s, p) -> nominate(s, (NominateRepresentatives) known(p))),
            "CloseElection", new Part(Votes::complete, (s, p) -> new CloseElection(true)),
            "AppointEmployerRepresentatives", new Part(Part.after(1, 9), (s, p) -> appoint(s)),
            "NominateReplacement", new Part(Part.after(1, 10), (s, p) -> refill(s, (NominateReplacement) known(p))),
            "CloseByElection", new Part(Votes::complete, (s, p) -> new CloseByElection(true)),
            "AppointReplacement", new Part(Part.after(1, 9), (s, p) -> reappoint(s)));

    private ElectionParts() {}

    static Record known(@Nullable Record prefilled) {
        return Objects.requireNonNull(prefilled, "nothing prefilled");
    }

    private static NominateRepresentatives nominate(Scene s, NominateRepresentatives form) {
        var day = s.workday(s.on().deadlines().today().plusDays(1), 0);
        return new NominateRepresentatives(candidates(s), form.outsiders(), day.atTime(9, 0), day.atTime(17, 0));
    }

    /** Delegates from the shop floor, women and men in turn; the chair of the union comes on top by office. */
    private static List<String> candidates(Scene s) {
        var employer = s.file().employerId();
        var chair = s.on().people().headOf(s.file().unionId()).orElseThrow().personId();
        var pool = s.on().rolls().delegateRoll(employer).stream()
                .filter(w -> !w.manager() && !w.personId().equals(chair))
                .toList();
        int wanted = s.on().organisations().get(employer).aboveScale() ? 4 : 2;
        var chosen = new ArrayList<String>();
        for (int i = 0; chosen.size() < wanted && i < pool.size(); i++) {
            var sex = chosen.size() % 2 == 0 ? Person.Sex.F : Person.Sex.M;
            if (pool.get(i).sex() == sex) chosen.add(pool.get(i).employeeNo());
        }
        return chosen;
    }

    /** As many managers as the workers have representatives, the principal among them. */
    private static AppointRepresentatives appoint(Scene s) {
        int others = size(s.on(), s.id()) - 1;
        var principal =
                s.on().people().headOf(s.file().employerId()).orElseThrow().personId();
        var managers = Settlement.managers(s.on().rolls(), s.file().employerId()).stream()
                .filter(w -> !w.personId().equals(principal))
                .map(Worker::employeeNo)
                .limit(others)
                .toList();
        return new AppointRepresentatives(managers, "", true);
    }

    /** Who is free on the shop floor. */
    private static NominateReplacement refill(Scene s, NominateReplacement form) {
        var day = s.workday(s.on().deadlines().today().plusDays(1), 0);
        var free = s.on().rolls().delegateRoll(s.file().employerId()).stream()
                .filter(w -> !w.manager() && isFree(s, Side.WORKERS, w))
                .map(Worker::employeeNo)
                .limit(s.on().succession().vacancies(s.id(), Side.WORKERS))
                .toList();
        return new NominateReplacement(free, form.outsiders(), day.atTime(9, 0), day.atTime(17, 0));
    }

    private static AppointReplacement reappoint(Scene s) {
        var free = Settlement.managers(s.on().rolls(), s.file().employerId()).stream()
                .filter(w -> isFree(s, Side.EMPLOYER, w))
                .map(Worker::employeeNo)
                .limit(s.on().succession().vacancies(s.id(), Side.EMPLOYER))
                .toList();
        return new AppointReplacement(free, "", true);
    }

    private static boolean isFree(Scene s, Side side, Worker w) {
        return s.on().representatives().of(s.id(), side).stream()
                .noneMatch(r -> w.personId().equals(r.personId()));
    }

    private static int size(Props on, CaseId id) {
        return on.representatives().of(id, Side.WORKERS).size();
    }
}
