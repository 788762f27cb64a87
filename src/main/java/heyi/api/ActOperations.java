package heyi.api;

import heyi.account.Scope;
import heyi.process.Desk;
import heyi.process.FreeActs;
import heyi.registration.AddPlant;
import heyi.registration.EditOrganisation;
import heyi.registration.FileCredential;
import heyi.registration.InviteEmployer;
import heyi.registration.InviteUnion;
import heyi.registration.RegisterEmployer;
import heyi.registration.RegisterUnion;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Describes one operation for each step and each free act, so that a new one appears by itself. */
@Component
class ActOperations implements OpenApiCustomizer {

    /** Forms of pages that operations of their own take as they are. */
    private static final List<Class<?>> FORMS = List.of(
            RegisterEmployer.class,
            RegisterUnion.class,
            InviteEmployer.class,
            InviteUnion.class,
            EditOrganisation.class,
            AddPlant.class,
            FileCredential.class);

    private final Desk desk;
    private final FreeActs freeActs;
    private final MessageSource words;

    ActOperations(Desk desk, FreeActs freeActs, MessageSource words) {
        this.desk = desk;
        this.freeActs = freeActs;
        this.words = words;
    }

    @Override
    public void customise(OpenAPI api) {
        Shapes.of(TaskApi.Done.class, api.getComponents());
        FORMS.forEach(form -> label(api, form));
        desk.formTypes().forEach((step, form) -> step(api, step, form));
        freeActs.formTypes().forEach((name, form) -> freeAct(api, name, form));
    }

    private void step(OpenAPI api, String step, Class<?> form) {
        var name = ActNames.of(step);
        var id = step.substring(0, 1).toLowerCase(Locale.ROOT) + step.substring(1);
        var body = body(api, form);
        shape(api, form).addProperty(TaskApi.ORIGINAL, new Schema<>().$ref(Description.FILE));
        var operation = operation(id, "Act", step, body)
                .addParametersItem(id("id", "The task.", false))
                .responses(new ApiResponses()
                        .addApiResponse(
                                "200", new ApiResponse().description("Done.").content(json("Done"))));
        operation.setDescription(
                "Does the task `" + name
                        + "`. `original` is required where the task says `onPaper`. A task of a head or chief representative needs the scope `sign` as well.");
        finish(operation, Scope.TASKS_WRITE);
        api.getPaths().addPathItem("/api/v1/tasks/{id}/acts/" + name, new PathItem().post(operation));
    }

    private void freeAct(OpenAPI api, String name, Class<?> form) {
        var words = Arrays.stream(name.split("-"))
                .map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
                .collect(Collectors.joining());
        var id = words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
        var operation = operation(id, "Act beside the tasks", words, body(api, form))
                .addParametersItem(id("id", "The case.", true))
                .responses(new ApiResponses().addApiResponse("204", new ApiResponse().description("Done.")));
        operation.setDescription(
                "Does what no task asks for, as long as the case allows it: " + title("act." + name, name) + ".");
        finish(operation, Scope.SIGN);
        api.getPaths().addPathItem("/api/v1/cases/{id}/acts/" + name, new PathItem().post(operation));
    }

    private static Operation operation(String id, String kind, String words, RequestBody body) {
        return new Operation()
                .operationId(id)
                .addTagsItem("Acts")
                .summary(kind + ": "
                        + words.replaceAll("(?<=[a-z])([A-Z])", " $1").toLowerCase(Locale.ROOT))
                .requestBody(body);
    }

    private static Parameter id(String name, String description, boolean uuid) {
        return new PathParameter()
                .name(name)
                .description(description)
                .schema(uuid ? new StringSchema().format("uuid") : new StringSchema());
    }

    private static void finish(Operation operation, Scope scope) {
        Description.once(operation);
        operation.addParametersItem(new Parameter().$ref("#/components/parameters/If-Match"));
        Description.secure(operation, scope);
        Description.refused(operation, true);
        Description.refusedWith(operation.getResponses(), "412");
    }

    private RequestBody body(OpenAPI api, Class<?> form) {
        Shapes.of(form, api.getComponents());
        label(api, form);
        return new RequestBody().required(true).content(json(form.getSimpleName()));
    }

    private static Content json(String shape) {
        return new Content()
                .addMediaType(
                        "application/json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + shape)));
    }

    private static Schema<?> shape(OpenAPI api, Class<?> form) {
        return Objects.requireNonNull(api.getComponents().getSchemas().get(form.getSimpleName()));
    }

    /** The words of the form on the page say what each field means. */
    private void label(OpenAPI api, Class<?> form) {
        var shape = shape(api, form);
        if (shape.getProperties() == null) return;
        for (var component : form.getRecordComponents()) {
            if (!(shape.getProperties().get(component.getName()) instanceof Schema<?> field)) continue;
            for (var record : records(component)) label(api, record);
            // whoever leaves out a yes or no has not said no
            if (component.getType().isPrimitive()) require(shape, component.getName());
            if (field.get$ref() == null) field.setDescription(meaning(form, component));
            // without a value of their own they are not read
            if (component.getType().isPrimitive()) shape.addRequiredItem(component.getName());
        }
        shape.setAdditionalProperties(false);
    }

    private static void require(Schema<?> shape, String field) {
        if (shape.getRequired() == null || !shape.getRequired().contains(field)) shape.addRequiredItem(field);
    }

    private String meaning(Class<?> form, RecordComponent component) {
        var text = new StringBuilder(title(form.getSimpleName() + "." + component.getName(), component.getName()));
        var type = component.getType();
        if (type.isEnum()) {
            var constants = Arrays.stream(type.getEnumConstants())
                    .map(c -> c + " " + title(type.getSimpleName() + "." + c, ""))
                    .toList();
            text.append(" (").append(String.join("; ", constants)).append(')');
        }
        return text.toString();
    }

    private static List<Class<?>> records(RecordComponent component) {
        if (component.getGenericType() instanceof java.lang.reflect.ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> element
                && element.isRecord()) return List.of(element);
        return List.of();
    }

    private String title(String key, String otherwise) {
        return String.valueOf(words.getMessage(key, null, otherwise, Locale.SIMPLIFIED_CHINESE));
    }
}
