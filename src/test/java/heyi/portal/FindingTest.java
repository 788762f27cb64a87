package heyi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.casefile.Cases;
import heyi.casefile.Stage;
import heyi.document.DocumentKind;
import heyi.party.Actor;
import heyi.registry.CaseSearch;
import heyi.registry.CaseSearch.Query;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HeyiTest
class FindingTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    CaseSearch search;

    @Autowired
    CaseFileZip zip;

    @Autowired
    Cases cases;

    @AfterEach
    void let_the_clock_go() {
        TestClock.letGo();
    }

    @Test
    void a_case_is_found_by_employer_number_representative_stage_and_day_by_those_who_may_see_it() {
        var name = "杭州寻书" + UUID.randomUUID() + "有限公司";
        var round = Round.openFor(context, name).playTo("PrepareOffer");
        var chair = round.parties.actor(round.parties.chair);
        var file = cases.get(round.id);
        var day = round.now().toLocalDate();
        for (var query : List.of(
                Query.ALL,
                new Query(name.substring(2, 20), "", null, null, null),
                new Query(file.number(), "", null, null, null),
                new Query("", chair.name().substring(0, 2), null, null, null),
                new Query("", "", Stage.OFFER, day.minusDays(1), day))) {
            assertThat(found(chair, query)).as("%s", query).containsExactly(file.id());
        }
        for (var query : List.of(
                new Query("别的企业", "", null, null, null),
                new Query("%", "", null, null, null),
                new Query("", "查无此人", null, null, null),
                new Query("", "", Stage.FILING, null, null),
                new Query("", "", null, day.plusDays(1), null),
                new Query("", "", null, null, day.minusDays(1)))) {
            assertThat(found(chair, query)).as("%s", query).isEmpty();
        }
        assertThat(found(round.parties.stranger(), Query.ALL)).isEmpty();
    }

    private List<UUID> found(Actor reader, Query query) {
        return search.page(reader, query, null, 50).stream()
                .map(CaseSearch.Found::id)
                .toList();
    }

    @Test
    void pages_follow_one_another_without_gap_or_repetition() {
        var round = Round.open(context);
        var reviewer = round.parties.actor(round.parties.reviewer);
        Round.open(context);
        Round.open(context);
        var seen = new ArrayList<UUID>();
        CaseSearch.Cursor after = null;
        for (var page = search.page(reviewer, Query.ALL, after, 2);
                !page.isEmpty();
                page = search.page(reviewer, Query.ALL, after, 2)) {
            page.forEach(f -> seen.add(f.id()));
            var last = page.get(page.size() - 1);
            after = new CaseSearch.Cursor(last.openedAt(), last.id());
        }
        assertThat(seen).doesNotHaveDuplicates().containsExactlyElementsOf(found(reviewer, 10_000));
    }

    private List<UUID> found(Actor reader, int size) {
        return search.page(reader, Query.ALL, null, size).stream()
                .map(CaseSearch.Found::id)
                .toList();
    }

    @Test
    void a_case_file_is_complete_and_its_sums_agree() throws IOException {
        var round = Round.at(context, "RequestDisclosure");
        round.runDocumentJobs();
        var files = unzip(round, round.parties.actor(round.parties.chair));
        var sums = new String(files.remove("SHA256SUMS"), StandardCharsets.UTF_8);
        assertThat(sums.lines()).hasSameSizeAs(files.keySet());
        files.forEach((path, bytes) -> assertThat(sums).contains(sha256(bytes) + "  " + path + "\n"));
        var index = new String(files.get("目录.html"), StandardCharsets.UTF_8);
        assertThat(index).contains(cases.get(round.id).number(), "答复要约", "协商进程").doesNotContain("th:text");
        assertThat(files.keySet()).anyMatch(p -> p.contains(DocumentKind.OFFER.title()));
    }

    @Test
    void nobody_takes_along_what_is_not_theirs() throws IOException {
        var round = Round.at(context, "ServeOffer");
        round.form(round.item("ServeOffer"), round.parties.actor(round.parties.chair));
        var mine = unzip(round, round.parties.actor(round.parties.chair));
        var theirs = unzip(round, round.parties.actor(round.parties.manager));
        assertThat(mine.keySet()).anyMatch(p -> p.contains(DocumentKind.OFFER.title()));
        assertThat(theirs.keySet()).noneMatch(p -> p.contains(DocumentKind.OFFER.title()));
        assertThat(new String(theirs.get("目录.html"), StandardCharsets.UTF_8)).doesNotContain("仅本方可见");
    }

    private Map<String, byte[]> unzip(Round round, Actor reader) throws IOException {
        var bytes = new ByteArrayOutputStream();
        zip.write(cases.get(round.id), reader, bytes);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
