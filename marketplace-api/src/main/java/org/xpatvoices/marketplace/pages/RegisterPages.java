package org.xpatvoices.marketplace.pages;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.xpatvoices.contracts.licence.GetLicences;
import org.xpatvoices.contracts.licence.LicenceView;
import org.xpatvoices.contracts.offtaker.GetOffTakers;
import org.xpatvoices.contracts.offtaker.OffTakerView;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.query.Queries;

import java.time.Clock;
import java.time.Duration;

/** Who may buy and what was bought, for workers, auditors and operators alike. */
@Controller
class RegisterPages {
    private static final int OFF_TAKERS = 500;

    private final Queries queries;
    private final Clock clock;
    private final long idleSeconds;

    RegisterPages(
            Queries queries,
            Clock clock,
            @Value("${xpatvoices.security.worker-page-idle:60s}") Duration idle) {
        this.queries = queries;
        this.clock = clock;
        this.idleSeconds = idle.toSeconds();
    }

    @GetMapping("/worker/register")
    String forWorkers(PageRequest page, Model model) {
        model.addAttribute("idleSeconds", idleSeconds);
        return show("worker/register", page, model);
    }

    @GetMapping("/console/register")
    String forOperators(PageRequest page, Model model) {
        model.addAttribute("bar", "console-bar");
        return show("public/register", page, model);
    }

    @GetMapping("/console/auditor/register")
    String forAuditors(PageRequest page, Model model) {
        model.addAttribute("bar", "auditor-bar");
        return show("public/register", page, model);
    }

    private String show(String template, PageRequest page, Model model) {
        model.addAttribute(
                "offTakers", queries.list(new GetOffTakers(null, OFF_TAKERS), OffTakerView.class));
        model.addAttribute(
                "licences",
                ListPage.cut(
                        queries.list(
                                new GetLicences(null, page.afterPosition(), page.limitAndOne()),
                                LicenceView.class),
                        page,
                        licence -> Long.toString(licence.position()),
                        null));
        model.addAttribute("now", clock.instant());
        return template;
    }
}
