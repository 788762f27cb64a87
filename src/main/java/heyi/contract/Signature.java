package heyi.contract;

import heyi.party.Side;
import java.time.OffsetDateTime;
import java.util.UUID;

/** One chief's signature on the agreement. */
public record Signature(Side side, UUID personId, String name, String sha256, OffsetDateTime at) {}
