package heyi.rehearsal;

import heyi.casefile.Acts;
import heyi.casefile.BargainingCase;
import heyi.casefile.Deadline;
import heyi.casefile.Deadlines;
import heyi.document.Documents;
import heyi.document.Stored;
import heyi.party.Organisations;
import heyi.party.People;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The printed table: date, who, act, document, next date and why. */
final class Report implements Audience {

    private final Timeline timeline;
    private final Documents documents;
    private final Deadlines deadlines;
    private final Organisations organisations;
    private final People people;
    private final PrintStream out;
    private final Table table;
    private final Map<UUID, Integer> told = new HashMap<>();
    private final Set<UUID> shown = new HashSet<>();
    private final Map<UUID, String> explained = new HashMap<>();
    private final Set<UUID> over = new HashSet<>();
    private boolean begun;

    Report(Backstage stage, PrintStream out) {
        this.timeline = new Timeline(stage.get(Acts.class));
        this.documents = stage.get(Documents.class);
        this.deadlines = stage.get(Deadlines.class);
        this.organisations = stage.get(Organisations.class);
        this.people = stage.get(People.class);
        this.out = out;
        this.table = new Table(out, 10, 24, 40, 30, 58);
    }

    @Override
    public void watch(List<BargainingCase> files) {
        for (var file : files) {
            if (begun) tell(file);
            else remember(file);
        }
        begun = true;
    }

    /** What happened before this rehearsal was taken up again was told then. */
    private void remember(BargainingCase file) {
        if (file.closedAt() != null) over.add(file.id());
        told.put(file.id(), timeline.of(file).size());
        documents.of(file.id()).forEach(d -> shown.add(d.id()));
    }

    private void tell(BargainingCase file) {
        var acts = timeline.of(file);
        var before = told.put(file.id(), acts.size());
        if (before == null) heading(file);
        var news = acts.subList(before == null ? 0 : before, acts.size());
        var papers = documents.of(file.id()).stream()
                .filter(d -> shown.add(d.id()))
                .map(Stored::title)
                .collect(Collectors.joining("、"));
        if (news.isEmpty() && !papers.isEmpty()) row(deadlines.today(), "", "（随后生成文书）", papers, "");
        for (int i = 0; i < news.size(); i++) {
            var last = i == news.size() - 1;
            row(
                    LocalDate.ofInstant(news.get(i).at().toInstant(), Deadlines.LAW),
                    who(news.get(i)),
                    news.get(i).title() + "：" + news.get(i).detail(),
                    last ? papers : "",
                    last ? once(file) : "");
        }
        var closed = file.closedAt();
        if (closed != null && over.add(file.id())) {
            row(
                    Scene.local(closed.toInstant()).toLocalDate(),
                    "依法自动办理",
                    "本案办结：" + file.stage().label(),
                    "",
                    "");
        }
    }

    @Override
    public void voted(BargainingCase file, int ballots) {
        row(deadlines.today(), "职工代表" + ballots + "人", "无记名投票", "", once(file));
    }

    private void heading(BargainingCase file) {
        out.println();
        out.println(
                file.number() + "  " + organisations.get(file.employerId()).name() + "  " + file.year() + "年度工资集体协商");
        table.rule();
        table.row(List.of("日期", "经办人", "事项", "文书", "下一期限与依据"));
        table.rule();
    }

    /** A date that has been explained in the row before is not explained again. */
    private String once(BargainingCase file) {
        var next = next(file);
        var same = next.equals(explained.put(file.id(), next));
        return same && !next.isEmpty() ? "同上" : next;
    }

    private void row(LocalDate day, String who, String act, String document, String next) {
        table.row(List.of(day.toString(), who, act, document, next));
    }

    private String who(Acts.Act act) {
        var name = act.person();
        if (name == null) return "依法自动办理";
        var organisation = UUID.fromString(act.party().substring(act.party().indexOf(':') + 1));
        return people.membersOf(organisation).stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .map(m -> m.name() + "（" + m.post() + "）")
                .orElse(name);
    }

    private String next(BargainingCase file) {
        return deadlines.running(file.caseId()).stream()
                .filter(d -> !d.dueOn().isBefore(deadlines.today()))
                .findFirst()
                .map(Report::explain)
                .orElse("");
    }

    private static String explain(Deadline d) {
        return d.dueOn() + " " + d.clock().label() + "\n" + d.why();
    }
}
