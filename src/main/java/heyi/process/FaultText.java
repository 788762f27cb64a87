package heyi.process;

import heyi.party.People;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What a failed job says of itself, without anybody's name, number or words. */
@Component
class FaultText {

    private static final int LONGEST = 300;
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"|‘[^’]*’|「[^」]*」");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d -]{5,}[\\dXx]");

    private final People people;

    FaultText(People people) {
        this.people = people;
    }

    /** The first lines of the messages, in their order. One question to the database for all. */
    List<String> of(List<String> messages) {
        var lines = messages.stream().map(FaultText::firstLine).toList();
        var names = people.namesIn(String.join("\n", lines)).stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        return lines.stream().map(line -> without(names, line)).toList();
    }

    private static String firstLine(String message) {
        var line = message.strip().lines().findFirst().orElse("");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    private static String without(List<String> names, String line) {
        var left = line;
        for (var name : names) left = left.replace(name, "…");
        left = QUOTED.matcher(left).replaceAll("“…”");
        return NUMBER.matcher(left).replaceAll("…");
    }
}
