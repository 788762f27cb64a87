package heyi.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import heyi.TestDatabase;
import heyi.casefile.BargainingCase;
import heyi.congress.ConveneCongress;
import heyi.form.Upload;
import heyi.process.Desk;
import heyi.process.Inbox;
import heyi.rules.AgreementKind;
import heyi.rules.Place;
import heyi.rules.RuleBroken;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One round under the law of each place, all begun on Monday, 2 March 2026; every expected day was counted by hand. */
class JurisdictionsTest {

    private static final List<String> PLAYED = List.of(
            "420106 WAGE",
            "420106 COMPREHENSIVE",
            "330302 WAGE",
            "330109 WAGE",
            "330109 COMPREHENSIVE",
            "330203 WAGE",
            "310115 WAGE",
            "310115 COMPREHENSIVE",
            "370102 WAGE",
            "370102 COMPREHENSIVE",
            "120101 WAGE",
            "110105 WAGE",
            "410105 WAGE",
            "500103 WAGE");

    /** Where nobody has read by which majority a congress decides. */
    private static final List<String> STOPPED = List.of("440305 WAGE", "440106 WAGE", "320106 WAGE");

    @TempDir
    static Path out;

    private static Backstage stage;
    private static final Map<String, BargainingCase> CASES = new HashMap<>();
    private static final Map<String, CaseRecord> RECORDS = new HashMap<>();

    @BeforeAll
    static void play() {
        var source = (HikariDataSource) TestDatabase.create();
        stage = Backstage.open(
                Programme.START,
                Map.of(
                        "spring.datasource.url", source.getJdbcUrl(),
                        "spring.datasource.username", source.getUsername(),
                        "spring.datasource.password", source.getPassword(),
                        "heyi.data-dir", out.resolve("data")));
        var keys = new ArrayList<>(PLAYED);
        keys.addAll(STOPPED);
        var rounds = keys.stream().map(key -> round(key)).toList();
        var player = new Player(stage, rounds, Audience.NONE);
        player.play(Programme.END);
        for (var file : player.files()) {
            var key = file.place() + " " + file.kind();
            CASES.put(key, file);
            RECORDS.put(key, CaseRecord.of(source, file.id()));
        }
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    private static Round round(String key) {
        var place = new Place(key.split(" ")[0]);
        var kind = AgreementKind.valueOf(key.split(" ")[1]);
        // the numbers tell the firms of all places apart, as their telephones need
        int no = 1 + 2 * places().indexOf(place.code());
        var companies = stage.get(Settlement.class)
                .found(
                        place,
                        List.of(firm(no, place), firm(no + 1, place)),
                        Scene.local(Programme.START).toLocalDate());
        var company = companies.get(kind == AgreementKind.WAGE ? 0 : 1);
        var smooth = Script.smooth();
        var script = smooth.with(
                        "RecordMinutes",
                        smooth.part("RecordMinutes").saying((s, p) -> TalksParts.agreedAtOnce(ElectionParts.known(p))))
                .with(
                        "WriteDraft",
                        smooth.part("WriteDraft").saying((s, p) -> DraftLines.writeAtOnce(s, ElectionParts.known(p))));
        if (STOPPED.contains(key))
            script = script.with(
                    "ConveneCongress", smooth.part("ConveneCongress").at(Part.never()));
        return new Round(company.employer(), company.union(), kind, Programme.YEAR, script, Programme.START);
    }

    private static List<String> places() {
        return Stream.concat(PLAYED.stream(), STOPPED.stream())
                .map(key -> key.split(" ")[0])
                .distinct()
                .toList();
    }

    private static Firm firm(int no, Place place) {
        return new Firm(
                no,
                place.name() + "试制厂" + no,
                "工业路" + no + "号",
                "MAHY%04d".formatted(no),
                "制造业",
                40,
                false,
                50,
                List.of("一车间"),
                List.of("操作工"));
    }

    @Test
    void every_round_that_the_law_lets_through_ends_in_force() {
        for (var key : PLAYED) {
            var r = RECORDS.get(key);
            System.out.println(key + " " + r.steps().size() + " serve" + r.days("ServeOffer") + r.due("REPLY") + r.days("ReplyToOffer") + " meet" + r.due("MEETING") + " disc" + r.due("DISCLOSURE") + " limit" + r.due("BARGAINING_LIMIT") + " vote" + r.days("CountVotes") + " sign" + r.days("SignAgreement") + r.due("FILING") + " file" + r.days("FileAgreement") + r.due("REVIEW") + r.days("ReviewFiling") + r.texts("select effective_on::text from filing where case_id=?") + " in force" + r.days("EnterIntoForce") + r.due("PUBLICATION") + r.days("PublishAgreement") + r.texts("select rule_text from sitting where case_id=?"));
        }
        for (var key : PLAYED) assertThat(RECORDS.get(key).stage()).as(key).isEqualTo("IN_FORCE");
    }
}
