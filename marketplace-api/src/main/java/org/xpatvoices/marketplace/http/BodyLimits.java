package org.xpatvoices.marketplace.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one request may send.
 *
 * @param bodyMax the largest body of an ordinary request
 * @param bulkBodyMax the largest NDJSON, XML or form upload: batches of contributions, statements
 */
@ConfigurationProperties("xpatvoices.http")
record BodyLimits(
        @DefaultValue("256KB") DataSize bodyMax, @DefaultValue("32MB") DataSize bulkBodyMax) {}
