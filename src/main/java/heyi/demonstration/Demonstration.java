package heyi.demonstration;

import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Loads the district into an empty database and keeps the server on loopback while its accounts exist. It runs while
 * nothing serves yet; the moved clock that it plays under is gone before the engine of this application starts.
 */
@Component(Demonstration.BEAN)
class Demonstration implements InitializingBean {

    static final String BEAN = "demonstration";

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final DataSource database;
    private final ConfigurableEnvironment environment;
    private final Clock clock;
    private final Marker marker;

    Demonstration(DataSource database, ConfigurableEnvironment environment, Clock clock) {
        this.database = database;
        this.environment = environment;
        this.clock = clock;
        this.marker = new Marker(JdbcClient.create(database));
    }

    @Override
    public void afterPropertiesSet() {
        if (wanted()) marker.begin(clock.instant());
        marker.unfinished().ifPresent(this::load);
        new Loopback(JdbcClient.create(database)).require(environment.getProperty("server.address", ""));
    }

    /** Without being asked only in the database that Heyi brings along. */
    private boolean wanted() {
        var embedded = environment.getProperty("spring.datasource.url", "").isBlank();
        return Binder.get(environment).bind("heyi.demonstration", Boolean.class).orElse(embedded);
    }

    /** A load that was killed is taken up where it stopped. */
    private void load(Instant horizon) {
        var begin = System.nanoTime();
        LOG.info("Loading the demonstration district");
        new Loading(database, environment, horizon).run();
        marker.finish(clock.instant());
        LOG.info("Demonstration district loaded in {} ms", (System.nanoTime() - begin) / 1_000_000);
    }
}
