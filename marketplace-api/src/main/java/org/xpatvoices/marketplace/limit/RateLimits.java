package org.xpatvoices.marketplace.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Requests per minute.
 *
 * @param clientPerMinute of one client with a token
 * @param addressPerMinute of one address without a token
 * @param signInPerMinute tries of one address to get a token or a session
 */
@ConfigurationProperties("xpatvoices.limits")
record RateLimits(
        @DefaultValue("6000") int clientPerMinute,
        @DefaultValue("1200") int addressPerMinute,
        @DefaultValue("600") int signInPerMinute) {}
