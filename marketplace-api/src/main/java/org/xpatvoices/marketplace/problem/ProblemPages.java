package org.xpatvoices.marketplace.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page behind every problem type: what happened and what to do. */
@Controller
class ProblemPages {

    @GetMapping(path = "/problems", produces = "text/html")
    String all(Model model) {
        model.addAttribute("types", ProblemType.all());
        return "problems";
    }

    /** Any method, because a refused form is forwarded here as it came. */
    @RequestMapping(path = "/problems/{slug}", produces = "text/html")
    String one(
            @PathVariable String slug,
            @RequestAttribute(name = PageAnswer.DETAIL, required = false) @Nullable String detail,
            Model model) {
        model.addAttribute("detail", detail);
        model.addAttribute(
                "type",
                ProblemType.named(slug)
                        .orElseThrow(
                                () ->
                                        WebProblem.NOT_FOUND.because(
                                                "There is no such problem type.")));
        return "problem";
    }
}
