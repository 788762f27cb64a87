package heyi.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction has read already: an act asks for its case a dozen times. Nothing outlives the transaction, and
 * without one every question is put anew.
 */
public final class PerTransaction<K, V> {

    /** Null is remembered too. */
    public @Nullable V get(K key, Function<K, @Nullable V> read) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return read.apply(key);
        var known = known();
        if (!known.containsKey(key)) known.put(key, read.apply(key));
        return known.get(key);
    }

    /** After a change. */
    public void forget(K key) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) known().remove(key);
    }

    @SuppressWarnings("unchecked") // nobody else has this object to bind to
    private Map<K, @Nullable V> known() {
        var bound = TransactionSynchronizationManager.getResource(this);
        if (bound != null) return (Map<K, @Nullable V>) bound;
        var fresh = new HashMap<K, @Nullable V>();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new Release());
        return fresh;
    }

    /** A transaction within another has memories of its own. */
    private final class Release implements TransactionSynchronization {

        private @Nullable Object resting;

        @Override
        public void suspend() {
            resting = TransactionSynchronizationManager.unbindResource(PerTransaction.this);
        }

        @Override
        public void resume() {
            if (resting != null) TransactionSynchronizationManager.bindResource(PerTransaction.this, resting);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(PerTransaction.this);
        }
    }
}
