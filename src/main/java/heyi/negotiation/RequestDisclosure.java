package heyi.negotiation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What the workers' side asks to see before the meeting (ZJ art. 16; HZ art. 25). */
public record RequestDisclosure(@Valid @NotEmpty @Size(max = 40) List<Item> items) {

    public RequestDisclosure {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** @param period of the figures, e.g. 2025年度 */
    public record Item(@NotBlank @Size(max = 200) String item, @NotBlank @Size(max = 60) String period) {}
}
