package org.xpatvoices.marketplace.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Set;

/** Limits tries to sign in by address, before any secret is looked at. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SignInLimitFilter extends OncePerRequestFilter {
    private static final Set<String> SIGN_IN =
            Set.of(
                    "/oauth2/token",
                    "/v1/worker/session",
                    "/v1/worker/pin",
                    "/worker/login",
                    "/console/login");

    private final Buckets addresses;

    SignInLimitFilter(RateLimits limits) {
        this.addresses = new Buckets(limits.signInPerMinute());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("POST") && SIGN_IN.contains(request.getRequestURI())) {
            addresses.take(request.getRemoteAddr(), response);
        }
        chain.doFilter(request, response);
    }
}
