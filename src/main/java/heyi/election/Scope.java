package heyi.election;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a mandate lets its holder do. */
public enum Scope {
    NEGOTIATE("参加协商"),
    SIGN_MINUTES("签署会议记录"),
    SIGN_DRAFT("确认合同草案"),
    SIGN_AGREEMENT("签署集体合同");

    private final String label;

    Scope(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Set<Scope> of(Capacity capacity) {
        return capacity.leads() ? EnumSet.allOf(Scope.class) : EnumSet.of(NEGOTIATE);
    }

    /** As stored, e.g. {@code NEGOTIATE,SIGN_MINUTES}. */
    static String text(Collection<Scope> scope) {
        return EnumSet.copyOf(scope).stream().map(Enum::name).collect(Collectors.joining(","));
    }

    static Set<Scope> parse(String text) {
        return Arrays.stream(text.split(","))
                .map(Scope::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }
}
