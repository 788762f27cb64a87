package heyi.document;

import heyi.congress.Sitting;
import heyi.contract.Agreement;
import heyi.filing.Filing;
import heyi.negotiation.Draft;

/** One filing with what was filed: the agreement, its text and the decision of the congress. */
record SignedFiling(Filing filing, Agreement agreement, Draft draft, Sitting sitting) {}
