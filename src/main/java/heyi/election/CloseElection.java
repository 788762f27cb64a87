package heyi.election;

import heyi.form.Confirmed;
import jakarta.validation.constraints.AssertTrue;

/** Ends the voting early; possible once everybody on the roll has voted. */
public record CloseElection(@Confirmed @AssertTrue boolean everybodyHasVoted) {}
