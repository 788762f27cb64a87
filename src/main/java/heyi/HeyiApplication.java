package heyi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Heyi. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class HeyiApplication {
    public static void main(String[] args) {
        SpringApplication.run(HeyiApplication.class, args);
    }
}
