package heyi.negotiation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The text with which a first draft begins: every head that the law wants a wage agreement to have (ZJ art. 19; HZ art. 9). */
@Component
public class ModelClauses {

    private final List<Clause> wage;

    ModelClauses(ObjectMapper json) {
        try (var in = new ClassPathResource("data/model-clauses-wage.json").getInputStream()) {
            wage = List.copyOf(json.readValue(in, new TypeReference<List<Clause>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Clause> wage() {
        return wage;
    }
}
