package heyi.demonstration;

import heyi.rehearsal.Table;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.web.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says at each start where to sign in as whom, as long as the demonstration accounts exist. */
@Component
class Welcome {

    private final JdbcClient sql;

    Welcome(JdbcClient sql) {
        this.sql = sql;
    }

    @EventListener
    void started(ServletWebServerInitializedEvent event) {
        var accounts = accounts();
        if (accounts.isEmpty()) return;
        System.out.println(text(event.getWebServer().getPort(), accounts));
    }
}
