package heyi.notice;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param channels in which order a person is reached; empty for what is set up, text messages first
 * @param from sender of letters
 * @param quietFrom nothing but codes leaves from here, where the law applies
 * @param quietTo … to here
 * @param quietWeekends whether Saturday and Sunday are quiet, too
 * @param digestAt when the daily digest is written
 * @param parallel deliveries at once on each channel
 */
@ConfigurationProperties("heyi.messages")
record MessageSettings(
        @DefaultValue List<Channel> channels,
        @Nullable String from,
        @DefaultValue("21:00") LocalTime quietFrom,
        @DefaultValue("08:00") LocalTime quietTo,
        @DefaultValue("false") boolean quietWeekends,
        @DefaultValue("08:30") LocalTime digestAt,
        @DefaultValue("4") int parallel,
        @DefaultValue Gateway gateway) {

    MessageSettings {
        if (parallel < 1 || parallel > 32) {
            throw new WrongMessageSettings("heyi.messages.parallel must be between 1 and 32, but is " + parallel + ".");
        }
    }

    /**
     * @param url null for no gateway
     * @param body JSON with {id}, {phone}, {kind}, {text} and {subject} inside its strings
     * @param token sent as a bearer token
     * @param hmacSecret signs time and body with HMAC-SHA-256
     * @param plainHttp whether phone numbers and codes may travel unencrypted to another machine
     */
    record Gateway(
            @Nullable String url,
            @DefaultValue("{\"id\":\"{id}\",\"phone\":\"{phone}\",\"kind\":\"{kind}\",\"text\":\"{text}\"}")
                    String body,
            @Nullable String token,
            @Nullable String hmacSecret,
            @DefaultValue("3s") Duration connectTimeout,
            @DefaultValue("10s") Duration timeout,
            @DefaultValue("false") boolean plainHttp) {

        @Override
        public String toString() {
            return "Gateway[" + url + "]";
        }
    }
}
