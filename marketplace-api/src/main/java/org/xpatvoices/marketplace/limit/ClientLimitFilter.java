package org.xpatvoices.marketplace.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xpatvoices.marketplace.security.Caller;

import java.io.IOException;

/** Limits API requests by client, and by address where there is none. */
@Component
@Order(-90)
@EnableConfigurationProperties(RateLimits.class)
class ClientLimitFilter extends OncePerRequestFilter {
    private final Buckets clients;
    private final Buckets addresses;

    ClientLimitFilter(RateLimits limits) {
        this.clients = new Buckets(limits.clientPerMinute());
        this.addresses = new Buckets(limits.addressPerMinute());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().startsWith("/v1/")) {
            Caller caller = Caller.of(SecurityContextHolder.getContext().getAuthentication());
            if (caller == null) {
                addresses.take(request.getRemoteAddr(), response);
            } else {
                clients.take(caller.clientId(), response);
            }
        }
        chain.doFilter(request, response);
    }
}
