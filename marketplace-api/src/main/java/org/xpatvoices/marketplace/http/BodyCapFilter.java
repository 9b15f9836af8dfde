package org.xpatvoices.marketplace.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xpatvoices.marketplace.problem.ProblemException;
import org.xpatvoices.marketplace.problem.ProblemWriter;
import org.xpatvoices.marketplace.problem.WebProblem;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Turns oversize bodies away: at once when the length is told, at the first byte too many when it
 * is not. It is also where a problem thrown by any later filter becomes an answer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyCapFilter extends OncePerRequestFilter {
    private final BodyLimits limits;
    private final ProblemWriter problems;

    BodyCapFilter(BodyLimits limits, ProblemWriter problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        DataSize cap = isBulk(request) ? limits.bulkBodyMax() : limits.bodyMax();
        try {
            if (request.getContentLengthLong() > cap.toBytes()) {
                throw tooLarge(cap);
            }
            chain.doFilter(new CappedRequest(request, cap), response);
        } catch (ProblemException problem) {
            problems.write(response, problem);
        }
    }

    static ProblemException tooLarge(DataSize cap) {
        return WebProblem.BODY_TOO_LARGE
                .because("The body may hold " + cap.toBytes() + " bytes here.")
                .with("Connection", "close");
    }

    private static boolean isBulk(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null) {
            return false;
        }
        String lower = type.toLowerCase(Locale.ROOT);
        return Stream.of("application/x-ndjson", "application/xml", "text/xml", "multipart/")
                .anyMatch(lower::startsWith);
    }
}
