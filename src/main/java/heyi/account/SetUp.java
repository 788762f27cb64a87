package heyi.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What an authenticator needs to know.
 *
 * @param key base 32, in groups, to be typed
 * @param uri {@code otpauth://…}, to be scanned
 */
public record SetUp(String key, String uri) {

    static SetUp of(byte[] secret, String account) {
        var key = Base32.of(secret);
        var label = "Heyi:" + URLEncoder.encode(account, StandardCharsets.UTF_8).replace("+", "%20");
        var uri = "otpauth://totp/" + label + "?secret=" + key + "&issuer=Heyi&algorithm=SHA1&digits=6&period=30";
        return new SetUp(key.replaceAll("(.{4})(?!$)", "$1 "), uri);
    }

    @Override
    public String toString() {
        return "SetUp[]";
    }
}
