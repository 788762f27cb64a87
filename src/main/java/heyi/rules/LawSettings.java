package heyi.rules;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param extra further tables of the law: a DMN file, or a folder of them with a places.csv */
@ConfigurationProperties("heyi.law")
record LawSettings(@Nullable Path extra) {}
