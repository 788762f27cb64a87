package heyi.negotiation;

import heyi.form.Paragraph;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the draft came back, and what the workers' side wants changed (ZJ art. 24; HZ art. 28). */
public record ProposeChanges(
        @Paragraph @NotBlank @Size(max = 4000) String reasons, @Paragraph @NotBlank @Size(max = 4000) String changes) {}
