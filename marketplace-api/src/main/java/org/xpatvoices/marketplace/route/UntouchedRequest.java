package org.xpatvoices.marketplace.route;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ServletRequestPathUtils;

import java.util.HashMap;
import java.util.Map;

/** Keeps what the mapping notes on a request away from the request itself. */
final class UntouchedRequest extends HttpServletRequestWrapper {
    private final Map<String, @Nullable Object> noted = new HashMap<>();

    UntouchedRequest(HttpServletRequest request) {
        super(request);
        ServletRequestPathUtils.parseAndCache(this);
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return noted.containsKey(name) ? noted.get(name) : super.getAttribute(name);
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        noted.put(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        noted.put(name, null);
    }
}
