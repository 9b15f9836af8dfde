package org.xpatvoices.marketplace.web.contribution;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one batch may bring; its bytes are limited for all bulk bodies alike.
 *
 * @param linesMax records in one batch
 * @param lineBytesMax bytes of one record
 * @param linesAtOnce records of one batch that are judged and appended together
 */
@ConfigurationProperties("xpatvoices.contributions.batch")
record BatchLimits(
        @DefaultValue("10000") int linesMax,
        @DefaultValue("64KB") DataSize lineBytesMax,
        @DefaultValue("250") int linesAtOnce) {}
