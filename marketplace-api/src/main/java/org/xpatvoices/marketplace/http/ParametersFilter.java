package org.xpatvoices.marketplace.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xpatvoices.contracts.KeepableText;
import org.xpatvoices.marketplace.problem.WebProblem;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * Reads query and form once, before anybody else stumbles over what cannot be decoded. What was
 * sent is not repeated: it may be a PIN.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class ParametersFilter extends OncePerRequestFilter {
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            refuseUnkeepable(request.getParameterMap());
        } catch (IllegalStateException undecodable) {
            throw WebProblem.MALFORMED_REQUEST.because(
                    "A parameter cannot be decoded: a % is followed by two hexadecimal digits, and"
                            + " the whole is UTF-8.");
        }
        chain.doFilter(request, response);
    }

    private static void refuseUnkeepable(Map<String, String[]> parameters) {
        if (parameters.values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(value -> !KeepableText.isKeepable(value))) {
            throw WebProblem.MALFORMED_REQUEST.because(
                    "A parameter holds a character nobody keeps, such as NUL.");
        }
    }
}
