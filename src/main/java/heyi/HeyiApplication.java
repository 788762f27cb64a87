package heyi;

import heyi.database.BackupCommand;
import heyi.rehearsal.Rehearsal;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Heyi, rehearses with it, or backs it up. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class HeyiApplication {

    public static void main(String[] args) {
        var words = List.of(args);
        if (!words.isEmpty() && words.get(0).equals(Rehearsal.COMMAND)) {
            System.exit(Rehearsal.run(words.subList(1, words.size())));
        }
        if (!words.isEmpty() && BackupCommand.NAMES.contains(words.get(0))) System.exit(BackupCommand.run(words));
        SpringApplication.run(HeyiApplication.class, args);
    }
}
