package org.xpatvoices.contracts.conversion;

import java.time.Instant;

/** The list is given up; what was owed stays as it is. */
public record ConversionDeclined(String conversionId, String declinedBy, Instant declinedAt)
        implements ConversionEvent {}
