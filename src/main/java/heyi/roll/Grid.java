package heyi.roll;

import heyi.rules.Phrase;
import java.util.List;

/** A table as a file holds it: rows of text, read one after the other. */
interface Grid {

    /** @throws heyi.rules.RuleBroken {@code roll.*} if the file cannot or must not be read */
    void read(Rows rows);

    /** What the reader noticed about the file as a whole. */
    default List<Phrase> notes() {
        return List.of();
    }

    /** Receives every row that is not blank. */
    interface Rows {

        /** @param line as the person sees it in the file, from 1 */
        void row(int line, List<Cell> cells);
    }

    /** @param number whether the file holds it as a number, so that leading zeros may be lost */
    record Cell(String text, boolean number) {

        static final Cell EMPTY = new Cell("", false);
    }
}
