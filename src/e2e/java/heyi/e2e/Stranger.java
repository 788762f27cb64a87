package heyi.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import heyi.client.ApiClient;
import heyi.client.ApiException;
import heyi.client.api.ActsApi;
import heyi.client.api.CasesApi;
import heyi.client.api.DocumentsApi;
import heyi.client.api.RollsApi;
import heyi.client.api.SignInApi;
import heyi.client.api.TasksApi;
import heyi.client.api.VotesApi;
import heyi.client.model.Document;
import heyi.client.model.Problem;
import heyi.client.model.Task;
import heyi.client.model.TaskLine;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** A program of somebody who has a token and the description of the API, and knows nothing else of Heyi. */
final class Stranger {

    private static final int PATIENCE_IN_SECONDS = 30;

    final SignInApi signIn;
    final CasesApi cases;
    final TasksApi tasks;
    final ActsApi acts;
    final DocumentsApi documents;
    final VotesApi votes;
    final RollsApi rolls;

    private final ObjectMapper json;

    private Stranger(@Nullable String token) {
        var client = new ApiClient();
        client.updateBaseUri(Installation.url(""));
        if (token != null) client.setRequestInterceptor(r -> r.header("Authorization", "Bearer " + token));
        signIn = new SignInApi(client);
        cases = new CasesApi(client);
        tasks = new TasksApi(client);
        acts = new ActsApi(client);
        documents = new DocumentsApi(client);
        votes = new VotesApi(client);
        rolls = new RollsApi(client);
        json = client.getObjectMapper();
    }

    static Stranger with(String token) {
        return new Stranger(token);
    }

    static Stranger withoutToken() {
        return new Stranger(null);
    }

    /** The open task of a case that asks for the act. */
    Task task(UUID file, String act) throws ApiException {
        var number = cases.getCase(file).getSummary().getNumber();
        var open = tasks.listTasks(null, null, number, null, null, null, null).getItems();
        for (TaskLine line : open) if (line.getAct().equals(act)) return tasks.getTask(line.getId());
        throw new AssertionError(
                act + " is not open, but " + open.stream().map(TaskLine::getAct).toList());
    }

    /** The form of a task as far as it is filled in. */
    <T> T form(Task task, Class<T> type) {
        return json.convertValue(task.getPrefilled(), type);
    }

    /** Papers are made in the background. */
    Document document(UUID file, Document.KindEnum kind) throws ApiException {
        for (int i = 0; i < PATIENCE_IN_SECONDS * 5; i++) {
            for (var each : documents.listDocuments(file)) if (each.getKind() == kind) return each;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        throw new AssertionError("no " + kind);
    }

    /** @return why it was refused */
    Problem refused(int status, String code, ThrowingCallable request) {
        var refusal = catchThrowableOfType(ApiException.class, request);
        assertThat(refusal).as(code).isNotNull();
        assertThat(refusal.getCode()).as(refusal.getResponseBody()).isEqualTo(status);
        var problem = read(refusal.getResponseBody());
        assertThat(problem.getCode()).isEqualTo(code);
        assertThat(problem.getStatus()).isEqualTo(status);
        assertThat(problem.getDetail()).containsPattern("\\p{IsHan}");
        // names stay as they are
        assertThat(problem.getDetailEn()).containsPattern("[a-z]{2,} [a-z]{2,}").isNotEqualTo(problem.getDetail());
        return problem;
    }

    private Problem read(String body) {
        try {
            return json.readValue(body, Problem.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(body, e);
        }
    }
}
