package org.xpatvoices.marketplace.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import org.xpatvoices.contracts.audit.AuditLineView;
import org.xpatvoices.contracts.audit.GetAuditTrail;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.query.Queries;

import java.nio.charset.StandardCharsets;

/** Who decided what, when, newest first; of everybody, of one person, or about one thing. */
@Controller
class AuditPages {
    private final Queries queries;

    AuditPages(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/console/audit")
    String audit(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String subject,
            PageRequest page,
            Model model) {
        var trail =
                new GetAuditTrail(
                        given(who), given(subject), page.afterPosition(), page.limitAndOne());
        model.addAttribute("who", who);
        model.addAttribute("subject", subject);
        model.addAttribute(
                "lines",
                ListPage.cut(
                        queries.list(trail, AuditLineView.class),
                        page,
                        line -> Long.toString(line.position()),
                        null,
                        kept("who", who) + kept("subject", subject)));
        return "console/audit";
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static String kept(String name, String text) {
        return text.isBlank()
                ? ""
                : "&" + name + "=" + UriUtils.encode(text.strip(), StandardCharsets.UTF_8);
    }
}
