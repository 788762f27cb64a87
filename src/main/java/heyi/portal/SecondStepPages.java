package heyi.portal;

import heyi.account.HalfSigned;
import heyi.account.SecondStep;
import heyi.account.SignInCounts;
import heyi.account.SignInCounts.Outcome;
import heyi.account.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** The second step of signing in: all that a half-signed session can do. */
@Controller
@RequestMapping("/sign-in/second")
class SecondStepPages {

    private final SecondStep step;
    private final Entrance entrance;
    private final SignInCounts counts;

    SecondStepPages(SecondStep step, Entrance entrance, SignInCounts counts) {
        this.step = step;
        this.entrance = entrance;
        this.counts = counts;
    }

    @GetMapping
    String ask(@SessionAttribute(name = Entrance.HALF, required = false) @Nullable HalfSigned half) {
        return half == null ? "redirect:/sign-in" : "portal/sign-in-second";
    }

    @PostMapping
    String take(
            @RequestParam(defaultValue = "") String code,
            @SessionAttribute(name = Entrance.HALF, required = false) @Nullable HalfSigned half,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (half == null) return "redirect:/sign-in";
        var answer = step.take(half, code);
        switch (answer) {
            case RIGHT -> {
                return "redirect:" + entrance.start(new SignedIn(half.personId()), request, response);
            }
            case LOCKED -> {
                counts.add(Outcome.SECOND_WRONG);
                request.getSession().removeAttribute(Entrance.HALF);
                return "redirect:/sign-in?again";
            }
            default -> {
                counts.add(Outcome.SECOND_WRONG);
                response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
                model.addAttribute("wrong", true);
                return "portal/sign-in-second";
            }
        }
    }
}
