package heyi.api;

import heyi.account.Scope;
import heyi.party.Actor;
import heyi.party.Person;
import heyi.process.NotThere;
import heyi.roll.Composition;
import heyi.roll.Delegate;
import heyi.roll.DelegateRoll;
import heyi.roll.Keepers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who sits in the workers' congress, for the union alone; to everybody else it does not exist. */
@RestController
@RequestMapping("/api/v1/employers/{employer}/delegates")
@Tag(name = "Rolls")
class DelegateApi {

    private final DelegateRoll delegates;
    private final Keepers keepers;

    DelegateApi(DelegateRoll delegates, Keepers keepers) {
        this.delegates = delegates;
        this.keepers = keepers;
    }

    @GetMapping
    @Needs(Scope.ROLLS_READ)
    @Operation(
            operationId = "listDelegates",
            summary = "List the delegates",
            description = "Those in office in the workers' congress (职工代表), by employee number.")
    Slice<DelegateLine> list(
            @PathVariable UUID employer,
            @Parameter(description = "The `next` of the part before.") @RequestParam(required = false) @Nullable
                    String after,
            @Parameter(description = "How many at most.") @RequestParam(defaultValue = "50") int size,
            Actor actor) {
        require(actor, employer);
        var most = Slice.size(size);
        var last = Cursors.read(after, p -> p[0]);
        var found = delegates.inOffice(employer).stream()
                .sorted(Comparator.comparing(Delegate::employeeNo))
                .filter(d -> last == null || d.employeeNo().compareTo(last) > 0)
                .limit(most + 1L)
                .toList();
        return Slice.of(found, most, DelegateLine::of, d -> Cursors.write(d.employeeNo()));
    }

    @PutMapping
    @Needs(Scope.ROLLS_WRITE)
    @Operation(
            operationId = "setDelegates",
            summary = "Set the delegates",
            description =
                    "The whole congress at once; who stays keeps the term. Refused with `delegates.composition` where the law forbids it. Votes that are open keep the roll with which they were opened.")
    Congress set(
            @PathVariable UUID employer,
            @RequestBody NewCongress wanted,
            @Parameter(description = "The `ETag` of the composition on which one decided.")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String ifMatch,
            Actor actor) {
        require(actor, employer);
        delegates.hold(employer);
        Versions.require(ifMatch, version(employer));
        delegates.set(actor, employer, wanted.seats(), wanted.termFrom(), wanted.termTo());
        return Congress.of(delegates.composition(employer));
    }

    @GetMapping("/composition")
    @Needs(Scope.ROLLS_READ)
    @Operation(
            operationId = "getComposition",
            summary = "Read how the congress stands with the law",
            description = "Of the delegates in office, or of the list that is being changed on its page.")
    ResponseEntity<Congress> composition(@PathVariable UUID employer, Actor actor) {
        require(actor, employer);
        return ResponseEntity.ok().eTag(version(employer)).body(Congress.of(delegates.composition(employer)));
    }

    @PostMapping("/check")
    @NotKept
    @Needs(Scope.ROLLS_READ)
    @Operation(
            operationId = "checkDelegates",
            summary = "Check a congress before it is set",
            description = "How it would stand with the law today. Changes nothing.")
    Congress check(@PathVariable UUID employer, @RequestBody NewCongress wanted, Actor actor) {
        require(actor, employer);
        return Congress.of(delegates.check(actor, employer, wanted.seats()));
    }

    private void require(Actor actor, UUID employer) {
        if (!keepers.isUnion(actor, employer)) throw new NotThere();
    }

    private String version(UUID employer) {
        var all = delegates.inOffice(employer).stream()
                .map(d -> d.personId() + "|" + d.constituency() + "|" + d.termFrom() + "|" + d.termTo())
                .collect(Collectors.joining("\n"));
        return '"'
                + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString()
                + '"';
    }

    /** A congress as somebody would have it. */
    @Schema(name = "NewCongress", description = "A workers' congress as it is to be.")
    record NewCongress(
            @Schema(description = "First day of the term of those who are new (Asia/Shanghai).") @Nullable
                    LocalDate termFrom,
            @Schema(description = "Last day of the term of those who are new.") @Nullable LocalDate termTo,
            @Schema(description = "Everybody who is to sit in it.", requiredMode = Schema.RequiredMode.REQUIRED)
                    List<NewDelegate> delegates) {

        NewCongress {
            if (delegates == null || delegates.contains(null)) throw new ApiError(400, "api.bad-value", "delegates");
        }

        List<DelegateRoll.Seat> seats() {
            return delegates.stream()
                    .map(d -> new DelegateRoll.Seat(d.employeeNo(), d.constituency() == null ? "" : d.constituency()))
                    .toList();
        }
    }

    /** Somebody who is to sit in it. */
    @Schema(name = "NewDelegate", description = "A worker who is to sit in the congress.")
    record NewDelegate(
            @Schema(description = "工号", example = "G001", requiredMode = Schema.RequiredMode.REQUIRED)
                    String employeeNo,
            @Schema(description = "选区; absent: that of the seat so far, else the one on the roll.") @Nullable
                    String constituency) {

        NewDelegate {
            if (employeeNo == null) throw new ApiError(400, "api.bad-value", "employeeNo");
        }
    }

    /** How a congress stands with the law. */
    @Schema(name = "Congress", description = "A workers' congress measured against the law.")
    record Congress(
            @Schema(description = "In persons.", requiredMode = Schema.RequiredMode.REQUIRED) int delegates,
            @Schema(description = "Workers on the roll, in persons.", requiredMode = Schema.RequiredMode.REQUIRED)
                    int staff,
            @Schema(
                            description = "What the law asks for, in the order of the statute.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    List<CongressDemand> demands) {

        static Congress of(Composition c) {
            return new Congress(
                    c.delegates(),
                    c.staff(),
                    c.demands().stream()
                            .map(d -> new CongressDemand(
                                    d.title().toString(),
                                    d.title().in(Locale.ENGLISH),
                                    d.text().toString(),
                                    d.text().in(Locale.ENGLISH),
                                    d.article(),
                                    d.met(),
                                    d.hard()))
                            .toList());
        }
    }

    /** One demand of the law. */
    @Schema(name = "CongressDemand", description = "One demand of the law on the composition.")
    record CongressDemand(
            @Schema(description = "In Chinese.", requiredMode = Schema.RequiredMode.REQUIRED) String title,
            @Schema(description = "The same in English.", requiredMode = Schema.RequiredMode.REQUIRED) String titleEn,
            @Schema(description = "The figures, in Chinese.", requiredMode = Schema.RequiredMode.REQUIRED) String text,
            @Schema(description = "The same in English.", requiredMode = Schema.RequiredMode.REQUIRED) String textEn,
            @Schema(description = "The article of law, in Chinese.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String article,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean met,
            @Schema(
                            description = "Whether a congress that fails it is refused.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean hard) {}

    /** A delegate in the list. */
    @Schema(name = "DelegateLine", description = "A delegate in office.")
    record DelegateLine(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID person,
            @Schema(description = "工号", requiredMode = Schema.RequiredMode.REQUIRED) String employeeNo,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Person.Sex sex,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String post,
            @Schema(description = "选区", requiredMode = Schema.RequiredMode.REQUIRED) String constituency,
            @Schema(description = "First day of the term; absent if it was never recorded.") @Nullable
                    LocalDate termFrom,
            @Schema(description = "Last day of the term; absent if it was never recorded.") @Nullable LocalDate termTo,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean manager,
            @Schema(description = "Sent by a labour agency (劳务派遣).", requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean dispatched,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean disabled) {

        static DelegateLine of(Delegate d) {
            return new DelegateLine(
                    d.personId(),
                    d.employeeNo(),
                    d.name(),
                    d.sex(),
                    d.post(),
                    d.constituency(),
                    d.termFrom(),
                    d.termTo(),
                    d.manager(),
                    d.dispatched(),
                    d.disabled());
        }
    }
}
