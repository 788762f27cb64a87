package heyi.offer;

import heyi.form.Paragraph;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A subject that the other side offers to bargain for at the same table, so that two offers make one case. */
public record OwnSubject(@NotNull Subject subject, @Paragraph @NotBlank @Size(max = 2000) String claim) {

    /** One line for papers and agendas. */
    public String line() {
        return subject.label() + "：" + claim.strip();
    }
}
