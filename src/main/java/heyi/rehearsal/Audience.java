package heyi.rehearsal;

import heyi.casefile.BargainingCase;
import java.util.List;

/** Watches a rehearsal. */
public interface Audience {

    /** Nobody watches. */
    Audience NONE = new Audience() {
        @Override
        public void watch(List<BargainingCase> files) {}

        @Override
        public void voted(BargainingCase file, int ballots) {}
    };

    /** Called after each event; what is new stands in the case files. */
    void watch(List<BargainingCase> files);

    /** So many delegates have just voted. */
    void voted(BargainingCase file, int ballots);
}
