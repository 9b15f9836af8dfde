package org.xpatvoices.contracts.conversion;

import org.xpatvoices.contracts.ids.ConversionId;

import java.time.Instant;

/**
 * A second person approves the confirmation that was read under this number, or anybody gives the
 * list up, for which the number does not matter.
 */
public record DecideConversion(
        ConversionId conversionId,
        int number,
        boolean approve,
        String decidedBy,
        Instant decidedAt) {}
