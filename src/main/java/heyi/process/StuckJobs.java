package heyi.process;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tries jobs again that the engine gave up. A timer of the law or a document must not be lost because the disk was full
 * for a quarter of an hour; what fails for good is in the log at every attempt.
 */
@Component
class StuckJobs {

    private final ManagementService management;

    StuckJobs(ManagementService management) {
        this.management = management;
    }

    @Scheduled(fixedDelayString = "PT10M")
    void tryAgain() {
        management.createJobQuery().noRetriesLeft().list().stream()
                .map(Job::getId)
                .forEach(id -> management.setJobRetries(id, 1));
    }
}
