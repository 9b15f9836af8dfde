package org.xpatvoices.marketplace.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.xpatvoices.marketplace.problem.ProblemWriter;
import org.xpatvoices.marketplace.problem.WebProblem;

import java.io.IOException;

/** The security chains say no in the same form as everybody else. */
@Component
class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final ProblemWriter problems;

    SecurityProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean badToken = why instanceof InvalidBearerTokenException;
        problems.write(
                response,
                WebProblem.UNAUTHORISED
                        .because(
                                badToken
                                        ? "The token has expired or is not one of ours."
                                        : "This operation needs a token.")
                        .with(
                                HttpHeaders.WWW_AUTHENTICATE,
                                badToken ? "Bearer error=\"invalid_token\"" : "Bearer"));
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (why instanceof CsrfException) {
            problems.answer(
                    request, response, WebProblem.FORM_IS_STALE.because("Nothing was changed."));
            return;
        }
        problems.answer(
                request,
                response,
                WebProblem.MISSING_SCOPE.because(
                        "This caller may not use this operation: it is for another kind of party,"
                                + " or the token lacks its scope."));
    }
}
