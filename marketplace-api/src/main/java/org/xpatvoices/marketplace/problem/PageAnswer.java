package org.xpatvoices.marketplace.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

import java.util.stream.Stream;

/** A person in a browser gets the page of the problem, with what was special about this case. */
final class PageAnswer {
    static final String DETAIL = "org.xpatvoices.marketplace.problem.detail";

    private PageAnswer() {}

    /** Data addresses answer data, whatever a browser says it accepts. */
    static boolean isWanted(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String original ? original : request.getRequestURI();
        @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains("text/html")
                && Stream.of("/v1/", "/v3/", "/oauth2/", "/log/").noneMatch(path::startsWith);
    }

    static ModelAndView of(Problem problem, HttpServletRequest request) {
        if (problem.detail() != null) {
            request.setAttribute(DETAIL, problem.detail());
        }
        return new ModelAndView("forward:" + problem.type(), HttpStatus.valueOf(problem.status()));
    }
}
