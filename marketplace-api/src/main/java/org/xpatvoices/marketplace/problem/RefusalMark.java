package org.xpatvoices.marketplace.problem;

import jakarta.servlet.ServletRequest;

/**
 * Remembers on the request that a rule of the business gave the answer. Such an answer is an
 * outcome worth keeping; a fault of the request is not, because the caller will correct it.
 */
public final class RefusalMark {
    static final String ATTRIBUTE = RefusalMark.class.getName();

    private RefusalMark() {}

    public static boolean isOn(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}
