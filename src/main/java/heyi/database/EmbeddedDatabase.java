package heyi.database;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Without {@code spring.datasource.url}, Heyi brings its own PostgreSQL; nothing else in Heyi sees the difference. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
@Conditional(EmbeddedDatabase.NothingConfigured.class)
class EmbeddedDatabase {
    static final String NAME = "heyi";

    static class NothingConfigured implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment()
                    .getProperty("spring.datasource.url", "")
                    .isBlank();
        }
    }

    @Bean
    EmbeddedPostgres embeddedPostgres(DatabaseSettings settings) {
        var postgres = EmbeddedPostgres.start(
                PostgresOptions.in(settings.dataDir().resolve("postgres")).with(settings.postgres()));
        postgres.createIfMissing(NAME);
        return postgres;
    }

    /** The pool depends on this and so on the server: it is closed before the server stops. */
    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return EmbeddedPostgres.USER;
            }

            @Override
            public String getPassword() {
                return postgres.password();
            }

            @Override
            public String getJdbcUrl() {
                return postgres.url(NAME);
            }
        };
    }
}
