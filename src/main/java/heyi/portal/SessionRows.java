package heyi.portal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * Two requests of one session that both put something new into it, e.g. what the next page shall say: the later one
 * counts. Without it the later one fails, after its act has been done.
 */
@Configuration(proxyBeanMethods = false)
class SessionRows {

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> laterValueCounts() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
