package heyi.rehearsal;

import java.util.UUID;

/** A firm that has been founded, with its union. */
public record Company(Firm firm, UUID employer, UUID union) {

    static Company of(Firm firm, String region) {
        return new Company(firm, Ids.of(region, "employer", firm.no()), Ids.of(region, "union", firm.no()));
    }
}
