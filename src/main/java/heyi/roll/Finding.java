package heyi.roll;

/**
 * What is wrong with one cell of a file.
 *
 * @param line as the person sees it in the file, from 1
 * @param error false for a warning, which hinders nothing
 */
public record Finding(int line, String column, boolean error, String reason) {}
