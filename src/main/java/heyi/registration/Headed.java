package heyi.registration;

import heyi.party.Organisation;
import java.util.UUID;

/** An organisation in the hands of its head: only {@link OrganisationRecords#headed} makes one. */
public final class Headed {

    private final Organisation organisation;
    private final UUID head;

    Headed(Organisation organisation, UUID head) {
        this.organisation = organisation;
        this.head = head;
    }

    public Organisation organisation() {
        return organisation;
    }

    UUID head() {
        return head;
    }
}
