package heyi.portal;

import java.util.Arrays;
import org.springframework.stereotype.Component;

/** The name and the icon of each process. */
enum Look {
    REPRESENTATIVES("representative-election", "产生代表", "users"),
    OFFER("offer", "要约与答复", "send"),
    NEGOTIATION("negotiation", "协商", "talk"),
    RATIFICATION("ratification", "职代会审议", "ballot"),
    SIGNING("signing", "签字", "pen"),
    FILING("filing", "报送审查", "stamp"),
    PUBLICATION("publication", "公布", "horn"),
    REPLACEMENT("mandate-replacement", "补选代表", "users"),
    CYCLE("bargaining-cycle", "协商全程", "scale");

    private final String process;
    private final String label;
    private final String icon;

    Look(String process, String label, String icon) {
        this.process = process;
        this.label = label;
        this.icon = icon;
    }

    public String process() {
        return process;
    }

    public String label() {
        return label;
    }

    public String icon() {
        return icon;
    }

    /** Templates ask {@code @looks.of(process)}. */
    @Component("looks")
    static class Looks {

        public Look of(String process) {
            return Arrays.stream(values())
                    .filter(l -> l.process.equals(process))
                    .findFirst()
                    .orElse(CYCLE);
        }

        public Look[] all() {
            return values();
        }
    }
}
