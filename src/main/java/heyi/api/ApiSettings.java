package heyi.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Method;
import java.time.Clock;
import org.apache.catalina.core.StandardHost;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What holds for every operation: its scope is checked first, and whatever writes does so {@link Once}. */
@Configuration(proxyBeanMethods = false)
class ApiSettings implements WebMvcConfigurer {

    private final ScopeCheck scopes;

    ApiSettings(ScopeCheck scopes) {
        this.scopes = scopes;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(scopes).addPathPatterns(Answers.ROOT + "**");
        registry.addInterceptor(new AcceptCheck()).addPathPatterns(Answers.ROOT + "**");
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusedRequestLines(
            Refusals refusals, ObjectMapper json) {
        return tomcat -> tomcat.addContextCustomizers(
                context -> new RefusedRequestLines(refusals, json).watch((StandardHost) context.getParent()));
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor everyWriteOnce(
            ObjectProvider<JdbcClient> sql,
            ObjectProvider<PlatformTransactionManager> transactions,
            ObjectProvider<ObjectMapper> json,
            ObjectProvider<Clock> clock) {
        // made at the first request: an advisor is wanted before what it needs can be proxied itself
        return new DefaultPointcutAdvisor(
                new Writing(),
                new LateOnce(() -> new Once(
                        sql.getObject(),
                        new TransactionTemplate(transactions.getObject()),
                        json.getObject(),
                        clock.getObject())));
    }

    /** Operations of ours that are not mere readings. */
    private static final class Writing extends StaticMethodMatcherPointcut {

        Writing() {
            setClassFilter(type -> type.getPackageName().equals(Writing.class.getPackageName())
                    && type.isAnnotationPresent(RestController.class));
        }

        @Override
        public boolean matches(Method method, Class<?> type) {
            return AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class)
                    && !method.isAnnotationPresent(GetMapping.class)
                    // a wrong code has to stay counted although it is refused
                    && !method.isAnnotationPresent(Open.class);
        }
    }
}
