package heyi.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import heyi.account.Scope;
import heyi.casefile.CaseId;
import heyi.party.Actor;
import heyi.process.FreeActs;
import heyi.process.NotThere;
import io.swagger.v3.oas.annotations.Operation;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Acts that no task asks for; described once for each, see {@link ActOperations}. */
@RestController
class FreeActApi {

    private final FreeActs acts;
    private final Versions versions;
    private final ObjectMapper json;

    FreeActApi(FreeActs acts, Versions versions, ObjectMapper json) {
        this.acts = acts;
        this.versions = versions;
        this.json = json;
    }

    @PostMapping("/api/v1/cases/{id}/acts/{act}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Scope.SIGN)
    @Operation(hidden = true)
    void act(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestBody ObjectNode body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        var file = new CaseId(id);
        acts.hold(file);
        var open = acts.open(file, actor, act);
        versions.require(ifMatch, file);
        try {
            Record form = json.treeToValue(body, open.formType());
            if (form == null) throw new NotThere();
            acts.perform(file, actor, act, form);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
