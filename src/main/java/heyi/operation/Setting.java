package heyi.operation;

/**
 * One setting as whoever runs Heyi meets it; what it means is told by {@code setting.<name>} in the page words.
 *
 * @param standard what counts if nobody sets it; empty for nothing
 * @param secret never shown, only whether it is there
 */
public record Setting(String name, String standard, boolean secret) {

    static Setting of(String name, String standard) {
        return new Setting(name, standard, false);
    }

    static Setting secret(String name) {
        return new Setting(name, "", true);
    }
}
