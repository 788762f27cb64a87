package heyi.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import heyi.casefile.Deadlines;
import heyi.form.Upload;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * JSON read strictly: what is not known, of another type or there twice is refused rather than guessed. Every moment
 * carries its offset; decimals are numbers, written in full and read exactly.
 */
@Configuration(proxyBeanMethods = false)
class ApiJson {

    /** A surrogate without the other one: pairs are one code point for a pattern. */
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}-");

    private static final int DEEPEST = 100;

    /** A file in base64. */
    private static final int LONGEST_TEXT = Upload.LIMIT / 3 * 4 + 1000;

    @Bean
    static Jackson2ObjectMapperBuilderCustomizer strictJson() {
        return json -> json.serializationInclusion(JsonInclude.Include.NON_NULL)
                .featuresToEnable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        JsonParser.Feature.STRICT_DUPLICATE_DETECTION,
                        JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .featuresToDisable(MapperFeature.ALLOW_COERCION_OF_SCALARS, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .serializerByType(LocalDateTime.class, new Moments())
                .deserializerByType(LocalDateTime.class, new WithOffset())
                .deserializerByType(LocalDate.class, new Days())
                .deserializerByType(Upload.class, new Files())
                .deserializerByType(String.class, new Texts())
                .postConfigurer(ApiJson::limit);
    }

    private static void limit(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_TEXT)
                        .maxNumberLength(40)
                        .build());
        // a number where a text belongs is a mistake of the program
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    /** A form means the clock on the wall where the law applies. */
    private static final class Moments extends JsonSerializer<LocalDateTime> {
        @Override
        public void serialize(LocalDateTime moment, JsonGenerator to, SerializerProvider all) throws IOException {
            to.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(Deadlines.LAW)));
        }
    }

    /** RFC 3339: four digits of a year, and nothing but a day. */
    private static final class Days extends JsonDeserializer<LocalDate> {
        @Override
        public LocalDate deserialize(JsonParser from, DeserializationContext context) throws IOException {
            var text = from.getText();
            try {
                if (FOUR_DIGITS.matcher(text).lookingAt()) return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                // told below
            }
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no day");
        }
    }

    private static final class WithOffset extends JsonDeserializer<LocalDateTime> {
        @Override
        public LocalDateTime deserialize(JsonParser from, DeserializationContext context) throws IOException {
            var text = from.getText();
            try {
                if (FOUR_DIGITS.matcher(text).lookingAt()) {
                    return OffsetDateTime.parse(text)
                            .atZoneSameInstant(Deadlines.LAW)
                            .toLocalDateTime();
                }
            } catch (DateTimeParseException e) {
                // told below
            }
            return (LocalDateTime)
                    context.handleWeirdStringValue(LocalDateTime.class, text, "no moment with an offset");
        }
    }

    /** Half a character would be stored as a question mark. */
    private static final class Texts extends StringDeserializer {
        @Override
        public String deserialize(JsonParser from, DeserializationContext context) throws IOException {
            var text = super.deserialize(from, context);
            if (HALF.matcher(text).find()) throw new ApiError(400, "api.unstorable");
            return text;
        }
    }

    private static final class Files extends JsonDeserializer<Upload> {
        @Override
        public Upload deserialize(JsonParser from, DeserializationContext context) throws IOException {
            // by the context: the parser's own way would take the rest of the form for trailing tokens
            var sent = context.readValue(from, Sent.class);
            if (sent.content() == null || sent.content().length == 0) {
                if (sent.fileName() == null || sent.fileName().isBlank()) return Upload.NONE;
                throw new ApiError(400, "api.bad-value", "content");
            }
            if (sent.content().length > Upload.LIMIT) throw new ApiError(413, "api.too-large");
            return Upload.judged(sent.fileName() == null ? "" : sent.fileName(), sent.content())
                    .orElseThrow(() -> new ApiError(415, "upload.kind"));
        }
    }

    /** The media type is told for the reader's sake; the bytes decide. */
    private record Sent(@Nullable String fileName, @Nullable String mediaType, byte @Nullable [] content) {}
}
