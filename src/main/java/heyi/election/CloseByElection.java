package heyi.election;

import heyi.form.Confirmed;
import jakarta.validation.constraints.AssertTrue;

/** Ends the by-election early; possible once everybody on the roll has voted. */
public record CloseByElection(@Confirmed @AssertTrue boolean everybodyHasVoted) {}
