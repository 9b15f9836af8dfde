package org.xpatvoices.marketplace.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.xpatvoices.contracts.ids.MalformedId;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.List;

/**
 * Shows a person why something was refused and what to do, where the API would answer a problem.
 */
@ControllerAdvice(basePackageClasses = RefusedPages.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedPages {
    /** Where each door's visitors begin, the inner one first. */
    private static final List<String> STARTS = List.of("/console/auditor", "/console", "/worker");

    @ExceptionHandler
    String refused(
            Refused refused,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(refused.rule().kind().httpStatus());
        model.addAttribute("cause", refused.rule().cause());
        model.addAttribute("cure", refused.rule().cure());
        model.addAttribute("detail", refused.getMessage());
        model.addAttribute("slug", refused.rule().slug());
        return page(request, model);
    }

    @ExceptionHandler
    String malformed(
            MalformedId malformed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        model.addAttribute("cause", "There is no such thing.");
        model.addAttribute("cure", "Go back and take the link from the list.");
        model.addAttribute("detail", malformed.getMessage());
        model.addAttribute("slug", null);
        return page(request, model);
    }

    private static String page(HttpServletRequest request, Model model) {
        String path = request.getRequestURI();
        model.addAttribute(
                "back", STARTS.stream().filter(path::startsWith).findFirst().orElse("/"));
        return "refused";
    }
}
