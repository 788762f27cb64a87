package heyi.contract;

import heyi.party.Side;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One chief's signature on the agreement.
 *
 * @param at when it was recorded
 * @param signedOn when it was given; earlier than {@code at} only where it was given on paper
 */
public record Signature(Side side, UUID personId, String name, String sha256, OffsetDateTime at, LocalDate signedOn) {}
