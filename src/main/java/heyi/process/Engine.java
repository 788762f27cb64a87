package heyi.process;

import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the inbox listen to every user task of every model. */
@Configuration(proxyBeanMethods = false)
class Engine {

    @Bean
    ProcessEnginePlugin inboxPlugin(InboxListener inbox) {
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
