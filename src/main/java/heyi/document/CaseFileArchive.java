package heyi.document;

import heyi.casefile.BargainingCase;
import heyi.party.Actor;
import java.io.IOException;
import java.io.OutputStream;

/** A case file as one archive, with what the reader may see of it. */
public interface CaseFileArchive {

    void write(BargainingCase file, Actor reader, OutputStream to) throws IOException;
}
