package heyi.rules;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A number that grows with the headcount, written {@code "0=30; 100=40+7/100"}: 30 below 100 staff, from 100 on 40 and 7
 * more for each full 100 beyond.
 *
 * <p>Where the statute's brackets meet and it names no figure for the very boundary, the larger of both holds.
 */
public record HeadcountScale(Map<Integer, Step> steps) {

    /** @param per how many more staff add {@code extra}; 0 if the number is flat */
    public record Step(int base, int extra, int per) {

        int at(int beyond) {
            return per == 0 ? base : base + extra * (beyond / per);
        }
    }

    private static final Pattern STEP = Pattern.compile("(\\d+)=(\\d+)(?:\\+(\\d+)/(\\d+))?");

    public HeadcountScale {
        steps = new TreeMap<>(steps);
    }

    static HeadcountScale parse(String text) {
        var steps = new TreeMap<Integer, Step>();
        for (var part : text.split("; *", -1)) {
            var step = STEP.matcher(part);
            if (!step.matches()) throw new IllegalArgumentException("not a scale: " + text);
            var flat = step.group(3) == null;
            var grows = flat ? 0 : Integer.parseInt(step.group(3));
            var per = flat ? 0 : Integer.parseInt(step.group(4));
            steps.put(Integer.valueOf(step.group(1)), new Step(Integer.parseInt(step.group(2)), grows, per));
        }
        return new HeadcountScale(steps);
    }

    /** The number for that many staff. */
    public int at(int staff) {
        if (staff < 1) throw new IllegalArgumentException("no staff: " + staff);
        var number = 0;
        var below = 0;
        for (var step : steps.entrySet()) {
            if (step.getKey() > staff) break;
            var here = step.getValue().at(staff - step.getKey());
            number = step.getKey() == staff ? Math.max(below, here) : here;
            below = number;
        }
        return number;
    }
}
