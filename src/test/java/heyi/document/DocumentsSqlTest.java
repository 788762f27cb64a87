package heyi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.TestDatabase;
import heyi.rules.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class DocumentsSqlTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");
    private static JdbcClient sql;
    private static Documents documents;

    private final UUID round = UUID.randomUUID();

    @BeforeAll
    static void start() {
        sql = JdbcClient.create(TestDatabase.create());
        documents = new Documents(new DocumentTable(sql), new PdfRenderer(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void a_paper_is_rendered_once_and_kept_byte_for_byte() {
        var stored = documents.getOrRender(round, DocumentKind.OFFER, "", Samples::offer);
        assertThat(stored.number()).isEqualTo("萧协〔2026〕001号");
        assertThat(stored.title()).isEqualTo("集体协商要约书");
        assertThat(stored.createdAt()).isEqualTo(NOW);
        var bytes = documents.bytes(stored.id());
        assertThat(bytes).startsWith("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        assertThat(stored.sha256()).isEqualTo(Sha256.of(bytes)).hasSize(64);
        assertThat(stored.size()).isEqualTo(bytes.length);

        Supplier<Paper> never = () -> {
            throw new AssertionError("rendered twice");
        };
        assertThat(documents.getOrRender(round, DocumentKind.OFFER, "", never)).isEqualTo(stored);
        assertThat(documents.find(round, DocumentKind.OFFER, "")).contains(stored);
        assertThat(documents.of(round)).containsExactly(stored);
    }

    @Test
    void many_who_ask_at_once_get_the_same_bytes() throws Exception {
        var asks = new ArrayList<Callable<Stored>>();
        for (int i = 0; i < 8; i++) {
            asks.add(() -> documents.getOrRender(round, DocumentKind.ACCEPTANCE_SLIP, "1", Samples::acceptanceSlip));
        }
        var pool = Executors.newFixedThreadPool(8);
        try {
            var answers = new HashSet<Stored>();
            for (var answer : pool.invokeAll(asks)) answers.add(answer.get());
            assertThat(answers).hasSize(1);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void subjects_keep_papers_of_one_kind_apart() {
        documents.getOrRender(round, DocumentKind.MINUTES, "1", Samples::minutes);
        documents.getOrRender(round, DocumentKind.MINUTES, "2", Samples::minutes);
        assertThat(documents.of(round)).extracting(Stored::subject).containsExactly("1", "2");
        assertThat(documents.of(UUID.randomUUID())).isEmpty();
    }

    @Test
    void a_paper_of_another_kind_is_refused() {
        assertThatThrownBy(() -> documents.getOrRender(round, DocumentKind.REPLY, "", Samples::offer))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(documents.of(round)).isEmpty();
    }

    @Test
    void a_paper_that_cannot_be_printed_is_not_stored() {
        assertThatThrownBy(() -> documents.getOrRender(round, DocumentKind.OFFER, "", () -> Samples.offer("😀")))
                .isInstanceOf(MissingGlyph.class);
        assertThat(documents.of(round)).isEmpty();
    }

    @Test
    void signing_adds_a_version_and_leaves_the_first() {
        var plain = documents.getOrRender(round, DocumentKind.AGREEMENT, "", () -> Samples.agreement(3));
        var signed = documents.storeRevision(plain.id(), "signed", new byte[] {1, 2, 3});
        assertThat(signed.number()).isEqualTo(plain.number());
        assertThat(documents.bytes(signed.id())).containsExactly(1, 2, 3);
        assertThat(documents.bytes(plain.id())).hasSize((int) plain.size());
    }

    @Test
    void uploads_of_every_kind_are_kept_and_cannot_be_replaced() {
        for (var kind : DocumentKind.values()) {
            var stored = documents.storeUpload(round, kind, "a", "凭证.jpg", "image/jpeg", new byte[] {9});
            assertThat(stored.fileName()).isEqualTo("凭证.jpg");
            assertThat(stored.pages()).isNull();
            assertThat(documents.storeUpload(round, kind, "a", "凭证.jpg", "image/jpeg", new byte[] {9}))
                    .isEqualTo(stored);
        }
        assertThatThrownBy(() -> documents.storeUpload(
                        round, DocumentKind.EVIDENCE, "a", "凭证.jpg", "image/jpeg", new byte[] {8}))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.code()).isEqualTo("document.already-stored"));
    }

    @Test
    void nobody_changes_a_stored_document() {
        var stored =
                documents.storeUpload(round, DocumentKind.EVIDENCE, "b", "x.pdf", "application/pdf", new byte[] {9});
        assertThatThrownBy(() -> sql.sql("update document set title = 'x' where id = ?")
                        .param(stored.id())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("is final");
    }

    @Test
    void an_unknown_document_is_not_found() {
        assertThatThrownBy(() -> documents.bytes(UUID.randomUUID())).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> documents.get(UUID.randomUUID())).isInstanceOf(NoSuchElementException.class);
    }
}
