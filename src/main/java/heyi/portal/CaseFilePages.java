package heyi.portal;

import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.party.Actor;
import heyi.process.NotThere;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A whole case file to take along: what the reader may see of it, nothing more. */
@Controller
class CaseFilePages {

    private final Cases cases;
    private final CaseFileZip zip;

    CaseFilePages(Cases cases, CaseFileZip zip) {
        this.cases = cases;
        this.zip = zip;
    }

    @GetMapping("/cases/{id}/file.zip")
    void download(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
        var file = cases.visible(new CaseId(id), actor).orElseThrow(NotThere::new);
        var name = ContentDisposition.attachment()
                .filename("案卷 " + file.number() + ".zip", StandardCharsets.UTF_8)
                .build();
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        zip.write(file, actor, response.getOutputStream());
    }
}
