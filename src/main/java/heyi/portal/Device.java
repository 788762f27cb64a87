package heyi.portal;

import java.time.Instant;

/** @param id tells the person's sessions apart and opens none */
record Device(String id, String browser, Instant since, Instant last, boolean here) {}
