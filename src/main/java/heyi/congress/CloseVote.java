package heyi.congress;

import heyi.form.Confirmed;
import jakarta.validation.constraints.AssertTrue;

/** Ends the vote early; possible once every delegate has voted. */
public record CloseVote(@Confirmed @AssertTrue boolean everybodyHasVoted) {}
