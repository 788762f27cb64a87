package heyi.portal;

import heyi.casefile.Acts;
import heyi.casefile.BargainingCase;
import heyi.casefile.Deadlines;
import heyi.document.CaseFileArchive;
import heyi.document.Documents;
import heyi.document.Shelf;
import heyi.document.Stored;
import heyi.party.Actor;
import heyi.party.Organisations;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * A case file as one archive: every document that the reader may see, byte for byte, an index with the timeline and the
 * dates, and a list of SHA-256 sums that {@code sha256sum -c} checks.
 */
@Component
class CaseFileZip implements CaseFileArchive {

    private static final String INDEX = "目录.html";
    private static final String SUMS = "SHA256SUMS";

    private final Documents documents;
    private final Shelf shelf;
    private final Acts acts;
    private final Deadlines deadlines;
    private final Organisations organisations;
    private final ITemplateEngine templates;
    private final When when;
    private final Clock clock;

    CaseFileZip(
            Documents documents,
            Shelf shelf,
            Acts acts,
            Deadlines deadlines,
            Organisations organisations,
            ITemplateEngine templates,
            When when,
            Clock clock) {
        this.documents = documents;
        this.shelf = shelf;
        this.acts = acts;
        this.deadlines = deadlines;
        this.organisations = organisations;
        this.templates = templates;
        this.when = when.chinese();
        this.clock = clock;
    }

    /** Writes one document after the other, so that a large file needs no more memory than its largest document. */
    @Override
    public void write(BargainingCase file, Actor reader, OutputStream to) throws IOException {
        var entries = entries(shelf.of(file, reader));
        var index = index(file, reader, entries).getBytes(StandardCharsets.UTF_8);
        var sums = new StringBuilder(sum(sha256(index), INDEX));
        entries.forEach(e -> sums.append(sum(e.document().sha256(), e.path())));
        try (var zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
            put(zip, INDEX, clock.instant(), index);
            put(zip, SUMS, clock.instant(), sums.toString().getBytes(StandardCharsets.UTF_8));
            for (var e : entries)
                put(
                        zip,
                        e.path(),
                        e.document().createdAt(),
                        documents.bytes(e.document().id()));
        }
    }

    /** In the order in which they came about, numbered, so that no two have one name. */
    private static List<Entry> entries(List<Stored> documents) {
        var sorted = documents.stream()
                .sorted(Comparator.comparing(Stored::createdAt).thenComparing(Stored::id))
                .toList();
        var entries = new ArrayList<Entry>();
        for (var d : sorted) {
            var name = d.fileName().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
            entries.add(new Entry(d, String.format(Locale.ROOT, "文件/%03d %s", entries.size() + 1, name)));
        }
        return entries;
    }

    private String index(BargainingCase file, Actor reader, List<Entry> entries) {
        Map<String, String> parties = new LinkedHashMap<>();
        for (var id : List.of(file.unionId(), file.employerId(), file.upperUnionId(), file.bureauId())) {
            var organisation = organisations.get(id);
            parties.put(organisation.group(), organisation.name());
        }
        var context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("file", file);
        context.setVariable("employer", organisations.get(file.employerId()));
        context.setVariable("parties", parties);
        context.setVariable("entries", entries);
        context.setVariable("acts", acts.of(file.caseId(), reader));
        context.setVariable("deadlines", deadlines.all(file.caseId()));
        context.setVariable("when", when);
        context.setVariable("now", clock.instant());
        return templates.process("export/case-file", context);
    }

    private static void put(ZipOutputStream zip, String path, Instant at, byte[] bytes) throws IOException {
        var entry = new ZipEntry(path);
        entry.setLastModifiedTime(FileTime.from(at));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String sum(String sha256, String path) {
        return sha256 + "  " + path + "\n";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** @param path within the archive */
    record Entry(Stored document, String path) {}
}
