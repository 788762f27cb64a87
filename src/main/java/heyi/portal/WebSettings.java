package heyi.portal;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every page of the portal passes through; controllers receive the actor. */
@Configuration
class WebSettings implements WebMvcConfigurer {

    private final CurrentActor actor;
    private final AdministratorsOnly administratorsOnly;
    private final SecondFactorFirst secondFactorFirst;
    private final Languages languages;

    WebSettings(
            CurrentActor actor,
            AdministratorsOnly administratorsOnly,
            SecondFactorFirst secondFactorFirst,
            Languages languages) {
        this.actor = actor;
        this.administratorsOnly = administratorsOnly;
        this.secondFactorFirst = secondFactorFirst;
        this.languages = languages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(languages);
        registry.addInterceptor(secondFactorFirst)
                .excludePathPatterns(SecondFactorFirst.PAGE, SecondFactorFirst.PAGE + "/**", "/error")
                // a token was made after that, and a program could not
                .excludePathPatterns("/api/v1/**")
                .excludePathPatterns(FilesForAll.PATHS);
        registry.addInterceptor(administratorsOnly).addPathPatterns("/admin", "/admin/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actor);
    }

    @Bean
    LocaleResolver localeResolver() {
        return languages;
    }
}
