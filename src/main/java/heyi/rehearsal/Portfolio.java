package heyi.rehearsal;

import heyi.casefile.BargainingCase;
import heyi.document.Documents;
import heyi.party.Organisations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lays every document of every case down as a file, in the order in which they arose. */
final class Portfolio {

    private final Documents documents;
    private final Organisations organisations;

    Portfolio(Backstage stage) {
        this.documents = stage.get(Documents.class);
        this.organisations = stage.get(Organisations.class);
    }

    /** @return how many */
    int write(List<BargainingCase> files, Path out) {
        int written = 0;
        for (var file : files) {
            var directory = out.resolve(
                    file.number() + " " + organisations.get(file.employerId()).name());
            int no = 0;
            for (var document : documents.of(file.id())) {
                var name = "%02d %s".formatted(++no, plain(document.fileName()));
                write(directory.resolve(name), documents.bytes(document.id()));
            }
            written += no;
        }
        return written;
    }

    /** Every file system takes these. */
    private static String plain(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
