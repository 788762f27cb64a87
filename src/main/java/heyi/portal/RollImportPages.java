package heyi.portal;

import heyi.party.Actor;
import heyi.party.Organisation;
import heyi.party.Organisations;
import heyi.process.NotThere;
import heyi.roll.Keepers;
import heyi.roll.RollChanged;
import heyi.roll.RollFile;
import heyi.roll.RollImport;
import heyi.roll.RollImports;
import heyi.roll.RollPreview;
import heyi.roll.RollSheets;
import heyi.rules.Phrase;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A roll from a file, in three steps: hand in, look, confirm. */
@Controller
@RequestMapping("/rolls/{employer}/import")
class RollImportPages {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=UTF-8";

    private final RollImports imports;
    private final RollPreview preview;
    private final Keepers keepers;
    private final Organisations organisations;

    RollImportPages(RollImports imports, RollPreview preview, Keepers keepers, Organisations organisations) {
        this.imports = imports;
        this.preview = preview;
        this.keepers = keepers;
        this.organisations = organisations;
    }

    @ModelAttribute("employer")
    Organisation employer(@PathVariable UUID employer, Actor actor) {
        if (!keepers.keeps(actor, employer)) throw new NotThere();
        return organisations.get(employer);
    }

    @GetMapping
    String ask(@PathVariable UUID employer, Model model) {
        return upload(employer, null, "", model);
    }

    @PostMapping
    String take(
            @PathVariable UUID employer,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String sheet,
            Actor actor,
            HttpServletResponse response,
            Model model)
            throws IOException {
        try {
            var bytes = file == null ? new byte[0] : file.getBytes();
            var id = imports.upload(actor, employer, new RollFile(Uploads.name(file), bytes), sheet);
            return "redirect:/rolls/" + employer + "/import/" + id;
        } catch (RuleBroken refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return upload(employer, refusal, sheet, model);
        }
    }

    private String upload(UUID employer, @Nullable RuleBroken refusal, String sheet, Model model) {
        model.addAttribute("refusal", refusal);
        model.addAttribute("sheet", sheet);
        model.addAttribute("imports", preview.imports(employer));
        return "portal/roll-import";
    }

    @GetMapping("/{id}")
    String look(
            @PathVariable UUID employer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int problems,
            @RequestParam(defaultValue = "0") int changes,
            Model model) {
        return look(find(employer, id), problems, changes, null, model);
    }

    private String look(RollImport file, int problems, int changes, @Nullable RuleBroken refusal, Model model) {
        var findings = preview.findings(file.id(), Math.min(problems, 100_000));
        var differences = preview.differences(file.id(), Math.min(changes, 100_000));
        model.addAttribute("file", file);
        model.addAttribute("findings", findings.stream().limit(RollPreview.PAGE).toList());
        model.addAttribute("moreFindings", findings.size() > RollPreview.PAGE);
        model.addAttribute("problems", Math.max(0, problems));
        model.addAttribute(
                "differences", differences.stream().limit(RollPreview.PAGE).toList());
        model.addAttribute("moreDifferences", differences.size() > RollPreview.PAGE);
        model.addAttribute("changes", Math.max(0, changes));
        model.addAttribute("missing", file.isConfirmed() ? List.of() : preview.missing(file));
        model.addAttribute("held", file.isConfirmed() ? List.of() : imports.leaving(file));
        model.addAttribute("refusal", refusal);
        return "portal/roll-preview";
    }

    /** A roll that changed is compared anew, so that the person need not hand the file in again. */
    @PostMapping("/{id}/confirm")
    String confirm(
            @PathVariable UUID employer,
            @PathVariable UUID id,
            @RequestParam String seen,
            @RequestParam(defaultValue = "false") boolean leave,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var file = find(employer, id);
        try {
            var done = imports.confirm(actor, employer, id, seen, leave);
            flash.addFlashAttribute(
                    "told", Words.later("told.imported", done.added(), done.changed(), done.leftCount()));
            return "redirect:/rolls/" + employer;
        } catch (RollChanged changed) {
            imports.compareAgain(employer, id);
            response.setStatus(HttpStatus.CONFLICT.value());
            return look(find(employer, id), 0, 0, changed, model);
        } catch (RuleBroken refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return look(file, 0, 0, refusal, model);
        }
    }

    @PostMapping("/{id}/abandon")
    String abandon(@PathVariable UUID employer, @PathVariable UUID id, RedirectAttributes flash) {
        imports.abandon(employer, find(employer, id).id());
        flash.addFlashAttribute("told", Words.later("told.import-dropped"));
        return "redirect:/rolls/" + employer + "/import";
    }

    @GetMapping("/{id}/problems.csv")
    ResponseEntity<byte[]> problems(@PathVariable UUID employer, @PathVariable UUID id) {
        return download(
                "roll-problems",
                CSV,
                RollSheets.findings(preview.findings(find(employer, id).id()), Languages.current()));
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> templateXlsx() {
        return download("roll-template-xlsx", XLSX, RollSheets.templateXlsx(Languages.current()));
    }

    @GetMapping("/template.csv")
    ResponseEntity<byte[]> templateCsv() {
        return download("roll-template-csv", CSV, RollSheets.templateCsv(Languages.current()));
    }

    private RollImport find(UUID employer, UUID id) {
        try {
            return imports.get(employer, id);
        } catch (NoSuchElementException gone) {
            throw new NotThere();
        }
    }

    private static ResponseEntity<byte[]> download(String name, String type, byte[] bytes) {
        var disposition = ContentDisposition.attachment()
                .filename(Phrase.of("file." + name).in(Languages.current()), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes);
    }
}
