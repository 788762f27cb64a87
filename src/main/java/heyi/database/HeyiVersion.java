package heyi.database;

import org.jspecify.annotations.Nullable;

/** Of the running program. */
final class HeyiVersion {
    private HeyiVersion() {}

    /** @return as in the jar's manifest; a word where no jar runs */
    static String ours() {
        @Nullable String version = HeyiVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
