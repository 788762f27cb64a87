package heyi.roll;

import heyi.rules.Phrase;

/**
 * What is wrong with one cell of a file.
 *
 * @param line as the person sees it in the file, from 1
 * @param column its Chinese heading
 * @param error false for a warning, which hinders nothing
 * @param stored the reason as {@link StoredPhrase} writes it
 */
public record Finding(int line, String column, boolean error, String stored) {

    /** In Chinese. */
    public String reason() {
        return words().toString();
    }

    public Phrase words() {
        return StoredPhrase.read(stored);
    }

    /** What the column is called. */
    public Phrase heading() {
        return RollColumn.of(column).map(RollColumn::word).orElseGet(() -> Phrase.of("phrase.just", column));
    }
}
