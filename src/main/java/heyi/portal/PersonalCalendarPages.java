package heyi.portal;

import heyi.account.CalendarAddresses;
import heyi.party.Actor;
import heyi.party.Actors;
import heyi.process.NotThere;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The secret address of one's calendar: made, renewed, ended; and what a calendar program reads there. */
@Controller
class PersonalCalendarPages {

    private final CalendarAddresses addresses;
    private final PersonalCalendar calendar;
    private final Actors actors;

    PersonalCalendarPages(CalendarAddresses addresses, PersonalCalendar calendar, Actors actors) {
        this.addresses = addresses;
        this.calendar = calendar;
        this.actors = actors;
    }

    @GetMapping("/me/calendar")
    String show(Actor actor, Model model) {
        model.addAttribute("issued", addresses.of(actor.person()).orElse(null));
        return "portal/me-calendar";
    }

    @PostMapping("/me/calendar")
    String issue(Actor actor, RedirectAttributes flash) {
        var token = addresses.issue(actor.person());
        flash.addFlashAttribute(
                "address", base() + "/calendar/" + token + ".ics" + (Languages.english() ? "?lang=en" : ""));
        return "redirect:/me/calendar";
    }

    @PostMapping("/me/calendar/revoke")
    String revoke(Actor actor, RedirectAttributes flash) {
        addresses.revoke(actor.person());
        flash.addFlashAttribute("told", Words.later("told.feed-revoked"));
        return "redirect:/me/calendar";
    }

    /** Whoever knows the address reads it, so it is the same answer for a wrong, an old and a revoked one. */
    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> read(@PathVariable String token, HttpServletRequest request) {
        var person = addresses.reader(token).orElseThrow(NotThere::new);
        var text = calendar.of(actors.of(person), base());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
