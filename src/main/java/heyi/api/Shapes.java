package heyi.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;

/** Brings the shape of a class into the description. */
final class Shapes {

    private Shapes() {}

    /** @return a reference to it */
    static Schema<?> of(Class<?> type, Components into) {
        var found = ModelConverters.getInstance().resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        found.referencedSchemas.forEach((name, schema) -> {
            if (into.getSchemas() == null || !into.getSchemas().containsKey(name)) into.addSchemas(name, schema);
        });
        return found.schema;
    }
}
