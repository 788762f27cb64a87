package heyi.portal;

import heyi.rules.ErrorReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What each code of a refusal means, open to everybody; the API points here. */
@Controller
class ErrorReferencePages {

    @GetMapping("/api/errors")
    String show(Model model) {
        model.addAttribute("areas", ErrorReference.byArea());
        return "portal/api-errors";
    }
}
