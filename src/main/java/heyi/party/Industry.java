package heyi.party;

import heyi.rules.RuleBroken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A section (A to T) or division (01 to 97) of GB/T 4754-2017.
 *
 * @param section letter of the section that it is or lies in
 */
public record Industry(String code, String name, String section) {

    private static final List<Industry> ALL = read();

    /** Sections, each followed by its divisions. */
    public static List<Industry> all() {
        return ALL;
    }

    public static List<Industry> divisions() {
        return ALL.stream().filter(i -> !i.isSection()).toList();
    }

    public static List<Industry> sections() {
        return ALL.stream().filter(Industry::isSection).toList();
    }

    public boolean isSection() {
        return code.equals(section);
    }

    /**
     * By code or by its whole name; of a section and a division of one name, the division.
     *
     * @throws RuleBroken {@code organisation.industry} if there is none
     */
    public static Industry of(String codeOrName) {
        return find(codeOrName).orElseThrow(() -> new RuleBroken("organisation.industry", codeOrName));
    }

    public static Optional<Industry> find(String codeOrName) {
        var asked = codeOrName.strip();
        return ALL.stream()
                .filter(i -> i.code.equalsIgnoreCase(asked) || i.name.equals(asked))
                .reduce((first, second) -> second);
    }

    private static List<Industry> read() {
        try (var in = Industry.class.getResourceAsStream("/data/industries.csv")) {
            if (in == null) throw new IllegalStateException("industries.csv is missing in the jar");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(row -> new Industry(row[0], row[1], row[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
