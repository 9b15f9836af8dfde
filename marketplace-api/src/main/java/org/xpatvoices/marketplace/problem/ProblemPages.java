package org.xpatvoices.marketplace.problem;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page behind every problem type: what happened and what to do. */
@Controller
class ProblemPages {

    @GetMapping(path = "/problems", produces = "text/html")
    String all(Model model) {
        model.addAttribute("types", ProblemType.all());
        return "problems";
    }

    @GetMapping(path = "/problems/{slug}", produces = "text/html")
    String one(@PathVariable String slug, Model model) {
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
