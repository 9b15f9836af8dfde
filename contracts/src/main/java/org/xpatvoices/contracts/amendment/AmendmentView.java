package org.xpatvoices.contracts.amendment;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One amendment of a sale.
 *
 * @param position of the proposal in the log
 * @param state {@code PROPOSED}, {@code APPROVED} or {@code DECLINED}
 * @param lossMicro what the platform bears of it; until it is decided, at most
 * @param endorsedBy who approved what is too large for one approval
 * @param workers whose shares it corrects
 */
public record AmendmentView(
        long position,
        String licenceId,
        String offTakerName,
        int number,
        AmendmentKind kind,
        String state,
        long oldMicro,
        long newMicro,
        long lossMicro,
        String currency,
        long workers,
        boolean endsLicence,
        AmendmentCause cause,
        String reason,
        String proposedBy,
        Instant proposedAt,
        @Nullable String endorsedBy,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {}
