package heyi.party;

import java.util.UUID;

/**
 * A person does not act any more for an organisation as before: left, or no longer its head.
 *
 * @param group task group of the organisation
 */
public record AffiliationEnded(UUID person, String group) {}
