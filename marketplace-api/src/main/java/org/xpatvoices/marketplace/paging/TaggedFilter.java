package org.xpatvoices.marketplace.paging;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.xpatvoices.marketplace.route.HandlerLookup;

import java.io.IOException;

/** Tags the answers of {@link Tagged} handlers by the bytes they consist of. */
@Component
@Order(-70)
class TaggedFilter extends OncePerRequestFilter {
    private final HandlerLookup handlers;

    TaggedFilter(HandlerLookup handlers) {
        this.handlers = handlers;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("GET")
                || handlers.annotation(request, Tagged.class) == null) {
            chain.doFilter(request, response);
            return;
        }
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        if (kept.getStatus() == HttpServletResponse.SC_OK && !response.isCommitted()) {
            byte[] digest = Digests.sha256(kept.getContentAsByteArray());
            String etag = Digests.etag(digest);
            response.setHeader(HttpHeaders.ETAG, etag);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            if (EntityTags.anyOf(request.getHeader(HttpHeaders.IF_NONE_MATCH), etag)) {
                kept.resetBuffer();
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            response.setHeader(Digests.CONTENT_DIGEST, Digests.header(digest));
        }
        kept.copyBodyToResponse();
    }
}
