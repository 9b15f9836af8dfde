package org.xpatvoices.contracts.conversion;

import java.time.Instant;

/** It is too large for one approval; somebody else has to approve it as well. */
public record ConversionEndorsed(
        String conversionId, int number, String endorsedBy, Instant endorsedAt)
        implements ConversionEvent {}
