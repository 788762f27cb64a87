package heyi.nodes;

import heyi.nodes.Town.Firm;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One case, played through the pages alone; the database is asked only whose turn it is. */
final class Cycle {

    private static final ZoneId LAW = ZoneId.of("Asia/Shanghai");

    final Firm firm;
    final List<Acknowledged> acknowledged = new ArrayList<>();
    UUID id = new UUID(0, 0);

    private final JdbcClient sql;
    private final Map<String, Browser> holders = new HashMap<>();
    private final List<Browser> voters;
    private final LocalDateTime now = LocalDateTime.now(LAW);

    /** @param officers chair, manager, upper union, bureau */
    Cycle(Firm firm, JdbcClient sql, List<Browser> officers, List<Browser> voters) {
        this.firm = firm;
        this.sql = sql;
        this.voters = voters;
        holders.put("union:" + firm.union(), officers.get(0));
        holders.put("employer:" + firm.employer(), officers.get(1));
        holders.put("union", officers.get(2));
        holders.put("bureau", officers.get(3));
    }

    /** Until that step is open, or to the end. */
    void play(String until) {
        open();
        for (int idle = 0; idle < 200; ) {
            var item = next();
            if (item == null) {
                if (isClosed()) return;
                idle++;
                // a document is being made
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
                continue;
            }
            if (item.step().equals(until)) return;
            if (act(item)) idle = 0;
            else {
                idle++;
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
            }
        }
        throw new AssertionError(firm.name() + " stands still at " + next());
    }

    private void open() {
        var chair = holder("union:" + firm.union());
        var form = Browser.form(chair.get("/cases/new").body(), "/cases/new");
        form.put("employer", List.of(firm.employer().toString()));
        form.put("kind", List.of("WAGE"));
        form.put("year", List.of(String.valueOf(now.getYear())));
        var answer = chair.post("/cases/new", form);
        // sent again after a cut, it is refused: the case is there
        if (answer.statusCode() != 422) Browser.require(answer, 302);
        id = sql.sql("select id from bargaining_case where employer_id = ?")
                .param(firm.employer())
                .query(UUID.class)
                .single();
    }

    private boolean isClosed() {
        return sql.sql("select closed_at is not null from bargaining_case where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private @Nullable Item next() {
        return sql.sql(
                        """
                        select task_id, group_key, step from inbox_item where case_id = ? order by created_at, task_id limit 1
                        """)
                .param(id)
                .query(Item.class)
                .optional()
                .orElse(null);
    }

    private Browser holder(String group) {
        var known = holders.get(group);
        return known != null ? known : holders.getOrDefault(group.split(":")[0], holders.get("bureau"));
    }

    /** @return false if it has to be looked at again */
    private boolean act(Item item) {
        if (item.step().equals("CloseElection")) vote(4);
        if (item.step().equals("CloseVote")) vote(1);
        var browser = holder(item.groupKey());
        var path = "/tasks/" + item.taskId();
        var page = browser.get(path);
        if (page.statusCode() != 200) return false;
        var form = Browser.form(page.body(), path);
        form.putAll(lines(item.step()));
        var answer = browser.post(path, form);
        if (answer.statusCode() == 302) {
            acknowledged.add(new Acknowledged(item.taskId(), item.step()));
            return true;
        }
        // overtaken by a job of the same case, or the paper that is needed is still being made
        if (answer.statusCode() == 409 || item.step().equals("FileAgreement")) return false;
        throw new AssertionError(item + " " + answer.statusCode() + " " + Browser.told(answer.body()));
    }

    private void vote(int items) {
        var vote = sql.sql("select id from vote where case_id = ? and closed_at is null")
                .param(id)
                .query(UUID.class)
                .single();
        voters.forEach(voter -> cast(voter, vote, items));
    }

    private void cast(Browser voter, UUID vote, int items) {
        var page = voter.get("/votes/" + vote).body();
        Map<String, List<String>> form = new HashMap<>(Browser.form(page, "/votes/" + vote + "/review"));
        for (int i = 0; i < items; i++) form.put("choice" + i, List.of("FOR"));
        var answer = voter.post("/votes/" + vote, form);
        // sent again after a cut, it is refused: the ballot is in
        if (answer.statusCode() == 302 || answer.body().contains("您的选票已投入")) return;
        throw new AssertionError(answer.statusCode() + Browser.told(answer.body()));
    }

    private Map<String, List<String>> lines(String step) {
        return switch (step) {
            case "NominateRepresentatives" ->
                Map.of(
                        "employeeNumbers", List.of("G001\nG002\nG003\nG004"),
                        "voteOpens", at(now.minusMinutes(5)),
                        "voteEnds", at(now.plusHours(8)));
            case "PrepareOffer" ->
                Map.of(
                        "subjects", List.of("AVERAGE_PAY"),
                        "content", List.of("平均工资提高6%。"),
                        "firstMeeting", at(now.plusWeeks(2)),
                        "place", List.of("三楼会议室"),
                        "papersWanted", List.of("上年度工资总额"));
            case "ServeOffer" -> Map.of("mode", List.of("ELECTRONIC"));
            case "ReplyToOffer" ->
                Map.of(
                        "decision", List.of("ACCEPT"),
                        "content", List.of("同意协商。"),
                        "meetingAt", at(now.plusWeeks(2)),
                        "place", List.of("三楼会议室"));
            case "AppointEmployerRepresentatives" -> Map.of("employeeNumbers", List.of("M031\nM032\nM033\nM034"));
            case "RequestDisclosure" -> Map.of("items[0].item", List.of("上年度工资总额"), "items[0].period", List.of("上年度"));
            case "SupplyDisclosure" -> Map.of("answer", List.of("上年度工资总额320万元。"));
            case "CallMeeting" ->
                Map.of(
                        "startsAt", at(now.minusHours(3)),
                        "place", List.of("三楼会议室"),
                        "presiding", List.of("WORKERS"),
                        "recorder", List.of("周敏"),
                        "agenda", List.of("工资调整幅度"));
            case "RecordMinutes" ->
                Map.of(
                        "endedAt", at(now.minusHours(1)),
                        "attendance", List.of("双方协商代表全部到会"),
                        "claims", List.of("提高6%"),
                        "answer", List.of("同意5%"),
                        "summary", List.of("提高6%"),
                        "outcome", List.of("DRAFT"));
            case "ConveneCongress" ->
                Map.of(
                        "session", List.of("第三届第二次职工代表大会"),
                        "place", List.of("食堂"),
                        "opensAt", at(now.minusMinutes(5)),
                        "endsAt", at(now.plusHours(8)));
            case "FileAgreement" ->
                Map.of(
                        "contact", List.of("韩洁"),
                        "copies", List.of("5"),
                        "covered", List.of("40"),
                        "averageLast", List.of("6100"),
                        "averageNew", List.of("6466"));
            case "PublishAgreement" ->
                Map.of(
                        "place", List.of("公告栏"),
                        "medium", List.of("张贴"),
                        "postedFrom", List.of(now.toLocalDate().toString()));
            default -> Map.of();
        };
    }

    private static List<String> at(LocalDateTime moment) {
        return List.of(moment.truncatedTo(ChronoUnit.MINUTES).toString());
    }

    record Item(String taskId, String groupKey, String step) {}

    record Acknowledged(String taskId, String step) {}
}
