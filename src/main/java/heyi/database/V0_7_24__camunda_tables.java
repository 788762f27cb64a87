package heyi.database;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * The engine's own create scripts, version 7.24, run by Flyway: one lock and one history for all tables, so that two
 * nodes may start at once on an empty database. Numbered before our first table.
 */
@Component
public class V0_7_24__camunda_tables extends BaseJavaMigration {
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public Integer getChecksum() {
        return 72400;
    }

    @Override
    public void migrate(Context context) {
        for (var part : PARTS)
            ScriptUtils.executeSqlScript(
                    context.getConnection(),
                    new ClassPathResource(
                            "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"));
    }
}
