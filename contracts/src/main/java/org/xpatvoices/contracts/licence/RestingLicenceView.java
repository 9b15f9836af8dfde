package org.xpatvoices.contracts.licence;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A licence that was sold under a grant. While the grant lasts, nothing is said of notices: they
 * would tell that somebody else in the packet withdrew.
 *
 * @param toldOn the day, UTC, on which its holder was told of a withdrawal
 * @param answer what the holder answered, null as long as an answer is due
 */
public record RestingLicenceView(
        String licenceId,
        String offTakerName,
        String productTitle,
        String purpose,
        Instant soldAt,
        Instant endsAt,
        @Nullable LocalDate toldOn,
        @Nullable RetractionAnswer answer) {}
