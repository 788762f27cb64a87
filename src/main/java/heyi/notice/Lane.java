package heyi.notice;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers what waits for one channel, a few messages at once. Channels do not wait for each other. */
class Lane {

    static final int ATTEMPTS = 8;

    private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
    /** Somebody sits before the page and waits for it. */
    private static final Duration FIRST_DELAY_AWAITED = Duration.ofSeconds(10);

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private final Carrier carrier;
    private final Claims claims;
    private final Clock clock;
    private final Semaphore free;
    private final ExecutorService workers;
    private volatile boolean closed;

    Lane(Carrier carrier, Claims claims, Clock clock, int parallel) {
        this.carrier = carrier;
        this.claims = claims;
        this.clock = clock;
        this.free = new Semaphore(parallel);
        var number = new AtomicInteger();
        this.workers = Executors.newFixedThreadPool(parallel, work -> {
            var thread = new Thread(work, "messages-" + carrier.channel() + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Lets one more worker look for messages, if there is one; returns at once. */
    void wake() {
        if (closed || !free.tryAcquire()) return;
        workers.execute(() -> {
            try {
                work();
            } finally {
                free.release();
            }
        });
    }

    private void work() {
        try {
            while (!closed && sendNext(true)) {}
        } catch (RuntimeException e) {
            if (!closed) LOG.error("messages by {} wait for the next look", carrier.channel(), e);
        }
    }

    /** Delivers all that is due, here and now. */
    void drain() {
        while (sendNext(false)) {}
    }

    private boolean sendNext(boolean callOthers) {
        var claim = claims.next(carrier);
        if (claim.isEmpty()) return false;
        // there may be more: while this one waits for the carrier, others go on
        if (callOthers) wake();
        attempt(claim.get());
        return true;
    }

    private void attempt(Claims.Claim claim) {
        try {
            carrier.deliver(claim.message());
        } catch (NotDelivered e) {
            failed(claim, String.valueOf(e.getMessage()), e.isForGood(), e.waitAtLeast());
            return;
        } catch (IOException | RuntimeException e) {
            // what the carrier says may repeat the number, so that only the kind of failure is kept
            failed(claim, e.getClass().getSimpleName(), false, null);
            return;
        }
        claims.delivered(claim);
    }

    /** A failure is tried again after one, two, four … minutes, or later if the carrier says so. */
    private void failed(Claims.Claim claim, String fault, boolean forGood, @Nullable Duration wait) {
        var id = claim.message().id();
        LOG.warn("message {} not delivered by {} at attempt {}: {}", id, carrier.channel(), claim.attempt(), fault);
        if (forGood || claim.attempt() >= ATTEMPTS) {
            claims.givenUp(claim, fault);
            return;
        }
        var first = claim.message().kind().isAwaited() ? FIRST_DELAY_AWAITED : FIRST_DELAY;
        var delay = first.multipliedBy(1L << (claim.attempt() - 1));
        if (wait != null) delay = longer(delay, wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        claims.failed(claim, fault, OffsetDateTime.now(clock).plus(delay));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Lets deliveries under way come to their end, if it is near; else they are left to their lease. */
    void close() {
        closed = true;
        workers.shutdown();
        try {
            if (workers.awaitTermination(5, TimeUnit.SECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.shutdownNow();
    }
}
