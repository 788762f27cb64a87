package heyi.api;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.process.Desk;
import heyi.process.FreeActs;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description as it is served, which the linter and the generated client use as well. */
@HeyiTest
class DescriptionTest {

    private static final Path FILE = Path.of("target", "openapi.json");

    @Autowired
    MockMvcTester web;

    @Autowired
    Desk desk;

    @Autowired
    FreeActs freeActs;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Value("${management.metrics.web.server.max-uri-tags}")
    int addressesMeasured;

    private String served;
    private OpenAPI api;

    @BeforeEach
    void read() throws IOException {
        var answer = web.get().uri("/v3/api-docs").exchange();
        assertThat(answer).hasStatusOk();
        served = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        Files.writeString(FILE, served);
        var options = new ParseOptions();
        options.setResolve(true);
        var parsed = new OpenAPIV3Parser().readContents(served, List.of(), options);
        assertThat(parsed.getMessages()).isNullOrEmpty();
        api = parsed.getOpenAPI();
    }

    @Test
    void every_step_and_every_free_act_has_an_operation_of_its_own() {
        assertThat(desk.formTypes()).hasSizeGreaterThan(25);
        for (var step : desk.formTypes().keySet()) {
            assertThat(api.getPaths()).containsKey("/api/v1/tasks/{id}/acts/" + ActNames.of(step));
        }
        for (var act : freeActs.formTypes().keySet()) {
            assertThat(api.getPaths()).containsKey("/api/v1/cases/{id}/acts/" + act);
        }
    }

    @Test
    void every_mapped_operation_is_described_and_nothing_else() {
        Set<String> mapped = new TreeSet<>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            var described = info.getPatternValues().stream()
                    .filter(p -> p.startsWith("/api/v1/") && !p.endsWith("/acts/{act}"))
                    .toList();
            for (var path : described) {
                for (var verb : info.getMethodsCondition().getMethods()) mapped.add(verb + " " + path);
                assertThat(ScopeCheck.scope(method).isPresent() || method.hasMethodAnnotation(Open.class))
                        .as("%s names its scope", method)
                        .isTrue();
            }
        });
        var described = operations()
                .filter(o -> !o.path().contains("/acts/"))
                .map(o -> o.verb() + " " + o.path())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(mapped);
    }

    @Test
    void there_is_room_for_the_figures_of_every_address() {
        assertThat(mappings.getHandlerMethods()).hasSizeLessThan(addressesMeasured);
    }

    /** What an answer may be, whoever asks and however. */
    @Test
    void every_operation_says_what_becomes_of_a_bad_token_and_of_an_answer_nobody_reads() {
        operations().forEach(o -> {
            var answers = o.operation().getResponses();
            assertThat(answers).as(o.path()).containsKeys("400", "401", "404");
            var body = answers.entrySet().stream()
                    .anyMatch(a -> a.getKey().startsWith("2") && a.getValue().getContent() != null);
            assertThat(answers.containsKey("406")).as(o.path()).isEqualTo(body);
        });
    }

    @Test
    void only_signing_in_and_coming_in_are_open() {
        var open = operations()
                .filter(o -> o.operation().getSecurity() == null
                        || o.operation().getSecurity().isEmpty())
                .map(Described::path)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(open)
                .containsExactly(
                        "/api/v1/join/{token}",
                        "/api/v1/join/{token}/account",
                        "/api/v1/register/employers",
                        "/api/v1/register/head/{token}",
                        "/api/v1/register/head/{token}/account",
                        "/api/v1/register/head/{token}/decision",
                        "/api/v1/register/invited/{token}",
                        "/api/v1/register/invited/{token}/account",
                        "/api/v1/register/status/{secret}",
                        "/api/v1/register/status/{secret}/account",
                        "/api/v1/register/status/{secret}/code",
                        "/api/v1/register/unions",
                        "/api/v1/sign-in/phone-code",
                        "/api/v1/sign-in/phone-code/token");
    }

    /** A program never signs in by one; only somebody who comes in by a link chooses one. */
    @Test
    void a_password_is_sent_where_an_account_is_opened_and_nowhere_else() {
        assertThat(api.getComponents().getSchemas()).allSatisfy((name, shape) -> assertThat(
                        shape.getProperties() != null && shape.getProperties().containsKey("password"))
                .as(name)
                .isEqualTo(name.equals("NewLogin")));
    }

    /** Of two of one name the description would show one, silently. */
    @Test
    void no_two_shapes_have_one_name() throws IOException, ClassNotFoundException {
        var names = new ArrayList<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:heyi/api/*.class")) {
            var name = String.valueOf(file.getFilename()).replace(".class", "");
            var shape =
                    Class.forName("heyi.api." + name).getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
            if (shape != null) names.add(shape.name());
        }
        assertThat(names).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    }

    @Test
    void every_operation_says_what_it_does_and_how_it_may_be_refused() {
        var ids = operations().map(o -> o.operation().getOperationId()).toList();
        assertThat(ids).doesNotHaveDuplicates().noneMatch(id -> id.contains("_"));
        assertThat(operations()).allSatisfy(o -> {
            assertThat(o.operation().getSummary()).as(o.path()).isNotBlank();
            assertThat(o.operation().getDescription()).as(o.path()).isNotBlank();
            assertThat(o.operation().getTags()).as(o.path()).hasSize(1);
            assertThat(o.operation().getResponses()).as(o.path()).containsKey("400");
        });
        assertThat(served).doesNotContain("heyi_A");
    }

    /** What is not said here a generated client can only guess. */
    @Test
    void every_value_has_a_type_that_a_client_can_be_generated_from() {
        api.getComponents().getSchemas().forEach((name, shape) -> {
            assertThat(name).as("a name that languages keep for themselves").isNotIn("Case", "File", "Object", "Map");
            if (shape.getProperties() == null) return;
            Map<String, Schema<?>> fields = shape.getProperties();
            fields.forEach((field, value) -> assertThat(isTyped(value))
                    .as("%s.%s has a type", name, field)
                    .isTrue());
        });
        assertThat(operations()).allSatisfy(o -> o.operation().getResponses().forEach((status, answer) -> {
            if (answer.getContent() == null) return;
            answer.getContent().forEach((kind, content) -> {
                assertThat(kind).as(o.path()).isNotIn("*/*", "application/octet-stream");
                assertThat(content.getSchema()).as(o.path()).isNotNull();
            });
        }));
        assertThat(api.getPaths().get("/api/v1/tasks").getGet().getParameters())
                .filteredOn(p -> p.getName().equals("size"))
                .singleElement()
                .satisfies(p -> assertThat(p.getSchema().getType()).isEqualTo("integer"));
    }

    @Test
    void what_is_read_with_a_version_says_so() {
        for (var path : List.of("/api/v1/tasks/{id}", "/api/v1/cases/{id}", "/api/v1/cases/{id}/draft")) {
            assertThat(api.getPaths()
                            .get(path)
                            .getGet()
                            .getResponses()
                            .get("200")
                            .getHeaders())
                    .as(path)
                    .containsKey("ETag");
        }
        assertThat(operations()).allSatisfy(o -> {
            var parameters = o.operation().getParameters();
            if (parameters == null || parameters.stream().noneMatch(p -> "If-Match".equals(p.getName()))) return;
            assertThat(o.operation().getResponses()).as(o.path()).containsKey("412");
        });
    }

    /** A reference, a list, a plain value, or an object that says what it holds. */
    private static boolean isTyped(Schema<?> value) {
        if (value.get$ref() != null || value.getAllOf() != null) return true;
        if (value.getType() == null) return false;
        if (value.getType().equals("array")) return isTyped(value.getItems());
        return !value.getType().equals("object") || value.getAdditionalProperties() != null;
    }

    private java.util.stream.Stream<Described> operations() {
        return api.getPaths().entrySet().stream().flatMap(p -> p.getValue().readOperationsMap().entrySet().stream()
                .map(o -> new Described(HttpMethod.valueOf(o.getKey().name()).name(), p.getKey(), o.getValue())));
    }

    private record Described(String verb, String path, Operation operation) {}
}
