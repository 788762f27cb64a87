package heyi.rehearsal;

import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** All of Heyi but its pages and accounts. No configuration class by itself, so that no scan finds it. */
@EnableAutoConfiguration
@ConfigurationPropertiesScan("heyi")
@ComponentScan(
        basePackages = "heyi",
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class),
            @Filter(
                    type = FilterType.REGEX,
                    pattern = "heyi\\.HeyiApplication|heyi\\.(portal|account|demonstration)\\..*")
        })
class Stage {}
