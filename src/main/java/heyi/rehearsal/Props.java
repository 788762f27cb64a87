package heyi.rehearsal;

import heyi.ballot.Ballots;
import heyi.casefile.Deadlines;
import heyi.congress.Congress;
import heyi.election.Representatives;
import heyi.election.Succession;
import heyi.filing.Filings;
import heyi.negotiation.Drafts;
import heyi.negotiation.Meetings;
import heyi.offer.Offers;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Rolls;
import heyi.rules.WorkingCalendar;

/** Everything in the case file that a person looks at before acting. */
public record Props(
        Deadlines deadlines,
        WorkingCalendar calendar,
        Organisations organisations,
        People people,
        Rolls rolls,
        Ballots ballots,
        Representatives representatives,
        Offers offers,
        Meetings meetings,
        Drafts drafts,
        Congress congress,
        Filings filings,
        Succession succession) {}
