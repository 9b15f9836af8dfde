package org.xpatvoices.marketplace.pages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.xpatvoices.marketplace.publication.Publication;

import java.util.Locale;

/** The business in a few sums, for everyone, as late as the publication delay says. */
@Controller
class TransparencyPage {
    private final Publication publication;
    private final Spans spans;

    TransparencyPage(Publication publication, Spans spans) {
        this.publication = publication;
        this.spans = spans;
    }

    @GetMapping("/transparency")
    String figures(Locale locale, Model model) {
        var published = publication.figures();
        model.addAttribute("figures", published.figures());
        model.addAttribute("unclaimed", published.unclaimed());
        model.addAttribute("countedUpTo", published.countedUpTo());
        model.addAttribute("delay", spans.printed(publication.delay(), locale));
        return "public/transparency";
    }
}
