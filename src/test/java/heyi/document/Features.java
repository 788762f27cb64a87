package heyi.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import heyi.TestDatabase;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The features and their papers on a database of their own, without engine and pages. */
@EnableTransactionManagement(proxyTargetClass = true)
@ConfigurationPropertiesScan({"heyi.rules", "heyi.notice"})
@ComponentScan({
    "heyi.rules",
    "heyi.party",
    "heyi.region",
    "heyi.calendar",
    "heyi.casefile",
    "heyi.ballot",
    "heyi.election",
    "heyi.offer",
    "heyi.negotiation",
    "heyi.congress",
    "heyi.contract",
    "heyi.filing",
    "heyi.notice",
    "heyi.document"
})
class Features {
    @Bean
    DataSource dataSource() {
        return TestDatabase.create();
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    ObjectMapper objectMapper() {
        return new ObjectMapper();
    }

    @Bean
    Clock clock() {
        return new MovedClock();
    }
}
