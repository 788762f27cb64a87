package heyi.e2e;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What the next page costs somebody who was never here: bytes over the line and requests. */
final class Weight {

    private static final long BYTES = 60 * 1024;
    private static final int REQUESTS = 10;

    private final CDPSession network;
    private long bytes;
    private int requests;

    Weight(Page page) {
        network = page.context().newCDPSession(page);
        network.on("Network.requestWillBeSent", e -> requests++);
        network.on(
                "Network.loadingFinished",
                (JsonObject e) -> bytes += e.get("encodedDataLength").getAsLong());
        network.send("Network.enable");
        var uncached = new JsonObject();
        uncached.addProperty("cacheDisabled", true);
        network.send("Network.setCacheDisabled", uncached);
    }

    /** Once the page is there. */
    List<String> findings() {
        network.detach();
        var found = new ArrayList<String>();
        if (bytes == 0 || bytes > BYTES) found.add("weighs " + bytes + " bytes");
        if (requests == 0 || requests > REQUESTS) found.add("takes " + requests + " requests");
        return found;
    }
}
