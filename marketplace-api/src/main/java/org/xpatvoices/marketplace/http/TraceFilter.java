package org.xpatvoices.marketplace.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xpatvoices.marketplace.problem.Problem;

import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes part in the caller's trace (W3C Trace Context) or begins one, and answers it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TraceFilter extends OncePerRequestFilter {
    private static final String HEADER = "traceparent";
    private static final Pattern PARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-.*)?");
    private static final String NO_TRACE = "0".repeat(32);
    private static final String NO_SPAN = "0".repeat(16);

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String answered = response.getHeader(HEADER);
        String trace = traceOf(answered == null ? request.getHeader(HEADER) : answered);
        response.setHeader(HEADER, "00-" + trace + "-" + randomHex(1) + "-01");
        MDC.put(Problem.TRACE_ID, trace);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(Problem.TRACE_ID);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static String traceOf(@Nullable String parent) {
        if (parent != null) {
            Matcher matcher = PARENT.matcher(parent);
            if (matcher.matches()
                    && !NO_TRACE.equals(matcher.group(1))
                    && !NO_SPAN.equals(matcher.group(2))) {
                return matcher.group(1);
            }
        }
        return randomHex(2);
    }

    private static String randomHex(int longs) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < longs; i++) {
            long bits = ThreadLocalRandom.current().nextLong();
            hex.append(HexFormat.of().toHexDigits(bits == 0 ? 1 : bits));
        }
        return hex.toString();
    }
}
