package heyi.rehearsal;

import java.util.List;

/**
 * An employer that does not exist.
 *
 * @param no tells the firms of one district apart, 1 to 99
 * @param organisation eight characters of the organisation code
 * @param industry division of GB/T 4754-2017
 * @param women in percent of the staff
 */
public record Firm(
        int no,
        String name,
        String address,
        String organisation,
        String industry,
        int headcount,
        boolean aboveScale,
        int women,
        List<String> workshops,
        List<String> posts) {}
