package heyi.party;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A natural person. Name and phone number never go to a log. */
public record Person(UUID id, String name, Sex sex, @Nullable String phone) {

    public enum Sex {
        F("女"),
        M("男");

        private final String label;

        Sex(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
