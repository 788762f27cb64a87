package heyi.api;

import heyi.account.AccessTokens;
import heyi.account.CalendarAddresses;
import heyi.account.Device;
import heyi.account.DeviceList;
import heyi.account.Resets;
import heyi.account.Scope;
import heyi.party.Actor;
import heyi.process.NotThere;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One's calendar address, devices and tokens. A token makes no other: that takes the password, on the page. */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "Me")
class MeApi {

    private final CalendarAddresses addresses;
    private final DeviceList devices;
    private final Resets resets;
    private final AccessTokens tokens;
    private final Clock clock;

    MeApi(CalendarAddresses addresses, DeviceList devices, Resets resets, AccessTokens tokens, Clock clock) {
        this.addresses = addresses;
        this.devices = devices;
        this.resets = resets;
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping("/calendar-address")
    @Needs(Scope.ME_READ)
    @Operation(
            operationId = "getCalendarAddress",
            summary = "Read about one's calendar address",
            description = "When it was made and read last; the address itself is shown only once.")
    CalendarAddress address(Actor actor) {
        return addresses
                .of(actor.person())
                .map(a -> new CalendarAddress(a.issuedAt(), a.readAt()))
                .orElseThrow(NotThere::new);
    }

    @NotKept
    @PostMapping("/calendar-address")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Scope.ME_WRITE)
    @Operation(
            operationId = "issueCalendarAddress",
            summary = "Make a calendar address",
            description =
                    "A secret address at which calendar programs read one's dates; the one before ends. Nobody can show it again.")
    ResponseEntity<NewCalendarAddress> issueAddress(Actor actor) {
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        var address = base + "/calendar/" + addresses.issue(actor.person()) + ".ics";
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new NewCalendarAddress(address));
    }

    @DeleteMapping("/calendar-address")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Scope.ME_WRITE)
    @Operation(
            operationId = "revokeCalendarAddress",
            summary = "End one's calendar address",
            description = "Whoever reads there finds nothing any more; harmless if there is none.")
    void revokeAddress(Actor actor) {
        addresses.revoke(actor.person());
    }

    @GetMapping("/devices")
    @Needs(Scope.ME_READ)
    @Operation(
            operationId = "listDevices",
            summary = "List where one is signed in",
            description = "Sessions of browsers, the latest used first; a token has none.")
    List<DeviceShown> devices(Actor actor) {
        return devices.of(actor.person(), "").stream().map(DeviceShown::of).toList();
    }

    @DeleteMapping("/devices")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Scope.ME_WRITE)
    @Operation(
            operationId = "endAllDevices",
            summary = "Sign out everywhere",
            description = "Ends every session of one's browsers. Tokens stay.")
    void endDevices(Actor actor) {
        resets.endOthers(actor.person(), "");
    }

    @DeleteMapping("/devices/{device}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Scope.ME_WRITE)
    @Operation(operationId = "endDevice", summary = "Sign out one device", description = "Ends one of one's sessions.")
    void endDevice(@PathVariable String device, Actor actor) {
        if (devices.of(actor.person(), "").stream().noneMatch(d -> d.id().equals(device))) throw new NotThere();
        devices.end(actor.person(), device);
    }

    @GetMapping("/tokens")
    @Needs(Scope.ME_READ)
    @Operation(
            operationId = "listTokens",
            summary = "List one's tokens",
            description = "By their first characters, the newest first, ended ones included.")
    List<TokenLine> tokens(Actor actor) {
        return tokens.of(actor.person()).stream()
                .map(t -> TokenLine.of(t, t.isValid(clock)))
                .toList();
    }

    @DeleteMapping("/tokens/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Scope.ME_WRITE)
    @Operation(
            operationId = "revokeToken",
            summary = "Revoke one of one's tokens",
            description = "At once and for good, also the one that asks.")
    void revoke(@PathVariable UUID token, Actor actor) {
        if (tokens.of(actor.person()).stream().noneMatch(t -> t.id().equals(token))) throw new NotThere();
        tokens.revoke(actor.person(), token, actor.person());
    }

    /** About an address. */
    @Schema(name = "CalendarAddress", description = "A calendar address without its secret.")
    record CalendarAddress(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime issuedAt,
            @Schema(description = "When a calendar program read it last.") @Nullable OffsetDateTime readAt) {}

    /** A fresh address. */
    @Schema(name = "NewCalendarAddress", description = "A calendar address, shown this once.")
    record NewCalendarAddress(
            @Schema(
                            description = "iCalendar (RFC 5545); whoever knows it reads one's dates.",
                            format = "uri",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String address) {

        @Override
        public String toString() {
            return "NewCalendarAddress";
        }
    }

    /** Where one is signed in. */
    @Schema(name = "Device", description = "A browser in which one is signed in.")
    record DeviceShown(
            @Schema(description = "Opens nothing.", requiredMode = Schema.RequiredMode.REQUIRED) String id,
            @Schema(
                            description = "Kind of browser and system.",
                            example = "Edge · Windows",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String browser,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Instant since,
            @Schema(description = "When it was used last.", requiredMode = Schema.RequiredMode.REQUIRED) Instant last) {

        static DeviceShown of(Device d) {
            return new DeviceShown(d.id(), d.browser(), d.since(), d.last());
        }
    }

    /** A token without its secret. */
    @Schema(name = "TokenLine", description = "A token without its secret.")
    record TokenLine(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID id,
            @Schema(description = "How it begins.", requiredMode = Schema.RequiredMode.REQUIRED) String prefix,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<String> scopes,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime issuedAt,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime expiresAt,
            @Schema(description = "The last day on which it was used.") @Nullable LocalDate usedOn,
            @Nullable OffsetDateTime revokedAt,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean valid) {

        static TokenLine of(AccessTokens.AccessToken t, boolean valid) {
            return new TokenLine(
                    t.id(),
                    t.prefix(),
                    t.name(),
                    t.scopes().stream().map(Scope::word).toList(),
                    t.issuedAt(),
                    t.expiresAt(),
                    t.usedOn(),
                    t.revokedAt(),
                    valid);
        }
    }
}
