package heyi.account;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Who gave the right password or phone code and still owes the second step. It opens nothing but that step. */
public record HalfSigned(UUID personId, Instant since) implements Serializable {}
