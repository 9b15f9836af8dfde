package org.xpatvoices.marketplace.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xpatvoices.marketplace.problem.WebProblem;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * Two forms upload a file. Parts sent anywhere else, or that cannot be told apart, are refused here
 * once, before a later filter stumbles over them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class FormPartsFilter extends OncePerRequestFilter {
    private static final Set<String> UPLOADS =
            Set.of("/console/statements", "/console/break-sheet");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!UPLOADS.contains(request.getRequestURI())) {
            throw WebProblem.UNSUPPORTED_MEDIA_TYPE.because("Nothing is uploaded in parts here.");
        }
        try {
            request.getParts();
        } catch (IOException | ServletException | IllegalStateException unreadable) {
            throw WebProblem.MALFORMED_REQUEST.because(
                    "The parts of this form cannot be told apart.");
        }
        chain.doFilter(request, response);
    }
}
