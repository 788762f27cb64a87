package heyi.region;

/** Whether work goes on under the law of a place. */
@FunctionalInterface
public interface InUse {

    boolean byRunningCases(String code);
}
