package heyi.process;

import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the engine after the tables exist, and lets the inbox listen to every user task. */
@Configuration(proxyBeanMethods = false)
class Engine {

    /** @param tablesFirst Spring Boot does not order the engine after Flyway; this parameter does */
    @Bean
    ProcessEnginePlugin inboxPlugin(InboxListener inbox, FlywayMigrationInitializer tablesFirst) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.getCustomPreBPMNParseListeners().add(new InboxParseListener(inbox));
            }
        };
    }

    private static final class InboxParseListener extends AbstractBpmnParseListener {

        private final InboxListener inbox;

        private InboxParseListener(InboxListener inbox) {
            this.inbox = inbox;
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            inbox.listenTo(activity, UserTaskProperties.of(element));
        }
    }
}
