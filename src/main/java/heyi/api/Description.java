package heyi.api;

import heyi.account.Scope;
import heyi.form.Upload;
import heyi.party.Actor;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.method.HandlerMethod;

/** What the description says about all operations alike. */
@Configuration(proxyBeanMethods = false)
class Description {

    static final String FILE = "#/components/schemas/Attachment";

    private static final String BEARER = "token";

    /** Readings of a task, which may be done or overtaken by then. */
    private static final Set<String> ON_TASKS = Set.of("getTask", "downloadPreparedDocument");

    private static final Map<String, String> REFUSED = new LinkedHashMap<>();

    static {
        REFUSED.put("400", "The request cannot be understood.");
        REFUSED.put("401", "No token, or one that is not valid.");
        REFUSED.put("403", "The token lacks the scope, or the person the role.");
        REFUSED.put("404", "It does not exist, or not for this token.");
        REFUSED.put("406", "None of the kinds of content in `Accept` can be had.");
        REFUSED.put("409", "Somebody else was faster, or the case has moved on.");
        REFUSED.put("412", "It has changed since the version in `If-Match`.");
        REFUSED.put("413", "Larger than allowed.");
        REFUSED.put("415", "A kind of content or file that is not accepted.");
        REFUSED.put("422", "The law or the state of the case forbids it, or the form is incomplete.");
        REFUSED.put("503", "The database is away; try again.");
    }

    private static final String ABOUT =
            """
            Collective wage bargaining as on the pages, for programs.

            **Tokens.** Make one at `/me/tokens`, or let an administrator make a service account; send it as
            `Authorization: Bearer heyi_…`. A token never allows more than its person may do.

            **Time.** Moments carry an offset (RFC 3339); days are days in Asia/Shanghai.

            **Money** is yuan, a JSON number with at most two decimals and ten digits: exact also where numbers are binary.

            **Twice.** Send `Idempotency-Key` with every POST; the same key with the same request gets the same answer for
            seven days. **Versions.** Send the `ETag` you read as `If-Match`; if the case has changed, 412.

            **Refusals** are problems (RFC 9457) with a stable code, explained at `/api/errors`. Lists are read part by part:
            `next` becomes `after`.
            """;

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class)
                .replaceWithSchema(Upload.class, new Schema<>().$ref(FILE));
    }

    @Bean
    OpenAPI heyi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Heyi")
                        .version("1")
                        .description(ABOUT)
                        .contact(new Contact().name("Operator of this installation"))
                        .license(new License().name("AGPL-3.0-only").url("https://www.gnu.org/licenses/agpl-3.0.txt")))
                .servers(List.of(new Server().url("/").description("This installation")))
                .tags(List.of(
                        tag("Sign-in", "Who one is, and tokens for voters."),
                        tag("Tasks", "Open work and doing it."),
                        tag("Acts", "One operation for each step of the bargaining cycle."),
                        tag("Cases", "Cases with timeline, dates and draft."),
                        tag("Law", "The law of a place, dates reckoned by it, minimum wages, holidays."),
                        tag("Regions", "Places with their days."),
                        tag("Messages", "What was written to one, and what one wants to be written."),
                        tag("Me", "One's calendar address, devices and tokens."),
                        tag(
                                "Administration",
                                "For administrators, with the scope `admin`; for others it does not exist."),
                        tag("Documents", "Papers as they were stored."),
                        tag("Votes", "Secret votes."),
                        tag("Registration", "How employers and unions come in, and who decides on it."),
                        tag(
                                "Organisations",
                                "Records of employers, unions and bureaus, and the people who act for them."),
                        tag("Rolls", "Workers of an employer (职工名册), line by line or from a file.")))
                .components(components());
    }

    private static Tag tag(String name, String description) {
        return new Tag().name(name).description(description);
    }

    private static Components components() {
        var all = new Components()
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A token with the scope that the operation names."))
                .addParameters(
                        Once.KEY,
                        new HeaderParameter()
                                .name(Once.KEY)
                                .description("Visible ASCII, at most 100 characters; the same key is answered once.")
                                .schema(new StringSchema().maxLength(100)))
                .addParameters(
                        "If-Match",
                        new HeaderParameter()
                                .name("If-Match")
                                .description("The `ETag` on which one decided.")
                                .schema(new StringSchema()));
        REFUSED.forEach((status, meaning) -> all.addResponses(
                "Refused" + status,
                new ApiResponse()
                        .description(meaning)
                        .content(new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))))));
        return all;
    }

    /** Whatever the form of the act has: a map of anything, where the reader of classes sees a map of objects. */
    private static void free(OpenAPI api, String name, String property) {
        if (!(api.getComponents().getSchemas().get(name) instanceof Schema<?> shape)) return;
        if (shape.getProperties().get(property) instanceof Schema<?> field) field.setAdditionalProperties(true);
    }

    private static Schema<?> file() {
        return new ObjectSchema()
                .description("A PDF, PNG or JPEG of at most 20 MB; its first bytes decide which.")
                .addProperty("fileName", new StringSchema().maxLength(120))
                .addProperty("mediaType", new StringSchema())
                .addProperty("content", new StringSchema().format("byte"))
                .required(List.of("fileName", "content"));
    }

    /** Every operation says which scope it needs and how it may be refused. */
    @Bean
    OperationCustomizer sameForAll() {
        return (operation, method) -> {
            complete(operation, method);
            return operation;
        };
    }

    private static void complete(Operation operation, HandlerMethod method) {
        if (method.hasMethodAnnotation(Open.class)) {
            operation.setSecurity(List.of());
            // a token that is sent all the same has to be valid
            refusedWith(operation.getResponses(), "400", "401", "404", "422", "503");
            answering(operation.getResponses());
            if (method.hasMethodAnnotation(PostMapping.class)) {
                refusedWith(operation.getResponses(), "409", "413", "415");
            }
            return;
        }
        var writes = method.hasMethodAnnotation(PostMapping.class)
                || method.hasMethodAnnotation(PutMapping.class)
                || method.hasMethodAnnotation(DeleteMapping.class);
        ScopeCheck.scope(method).ifPresent(scope -> secure(operation, scope));
        if (writes && !method.hasMethodAnnotation(NotKept.class)) once(operation);
        parameters(operation).forEach(Description::complete);
        told(operation, method);
        refused(operation, writes);
        if (ON_TASKS.contains(operation.getOperationId())) refusedWith(operation.getResponses(), "409");
        if (parameters(operation).stream().anyMatch(p -> "If-Match".equals(p.getName()))) {
            refusedWith(operation.getResponses(), "412");
        }
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    /** Every list is read in parts of the same sizes. */
    private static void complete(Parameter parameter) {
        if (!"size".equals(parameter.getName())) return;
        parameter.setSchema(new IntegerSchema()
                ._default(Slice.USUAL)
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(Slice.MOST)));
    }

    /** What is answered with headers comes as an entity: a record with its version, or a file with its name. */
    private static void told(Operation operation, HandlerMethod method) {
        if (!ResponseEntity.class.isAssignableFrom(method.getMethod().getReturnType())) return;
        if (!method.hasMethodAnnotation(GetMapping.class)) return;
        var ok = operation.getResponses().get("200");
        var isFile = method.getMethod().getGenericReturnType().getTypeName().contains("byte[]");
        if (ok == null || isFile) return;
        ok.addHeaderObject("ETag", header("The version that one read; send it as `If-Match`."));
    }

    /** Whatever writes may be sent again with the same key. */
    static void once(Operation operation) {
        operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + Once.KEY));
        operation.getResponses().forEach((status, answer) -> {
            if (!status.startsWith("2")) return;
            answer.addHeaderObject(
                    Once.REPLAYED, header("`true` if the same key was answered before; absent the first time."));
        });
    }

    private static Header header(String meaning) {
        return new Header().description(meaning).schema(new StringSchema());
    }

    static void secure(Operation operation, Scope scope) {
        operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
        operation.addExtension("x-scope", scope.word());
        operation.setDescription((operation.getDescription() == null ? "" : operation.getDescription() + " ")
                + "Scope: `" + scope.word() + "`.");
    }

    static void refused(Operation operation, boolean writes) {
        refusedWith(operation.getResponses(), "400", "401", "403", "404", "422", "503");
        answering(operation.getResponses());
        if (writes) refusedWith(operation.getResponses(), "409", "413", "415");
    }

    /** Whatever answers with a body does so in certain kinds of content. */
    private static void answering(ApiResponses responses) {
        var body = responses.entrySet().stream()
                .anyMatch(r -> r.getKey().startsWith("2") && r.getValue().getContent() != null);
        if (body) refusedWith(responses, "406");
    }

    static void refusedWith(ApiResponses responses, String... statuses) {
        for (var status : statuses) {
            responses.addApiResponse(status, new ApiResponse().$ref("#/components/responses/Refused" + status));
        }
    }

    /** Problems and files are only referred to, so nothing else would bring their shapes in. */
    @Bean
    OpenApiCustomizer apiProblems() {
        return api -> {
            Shapes.of(Problem.class, api.getComponents());
            free(api, "Task", "prefilled");
            api.getComponents().addSchemas("Attachment", file());
        };
    }
}
