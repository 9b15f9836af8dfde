package org.xpatvoices.contracts.amendment;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;
import java.util.List;

/**
 * One person proposes to amend a sale; nothing has changed yet.
 *
 * @param number counts the proposals of this sale, from 1
 * @param oldMicro what the buyer has paid, or the sum of the shares to correct
 * @param newMicro what it will be
 * @param shares those to correct; none for a refund
 */
public record AmendmentProposed(
        String distributionId,
        String licenceId,
        int number,
        String kind,
        long oldMicro,
        long newMicro,
        String currency,
        boolean endsLicence,
        List<CorrectedShare> shares,
        String cause,
        @Personal String reason,
        String proposedBy,
        Instant proposedAt)
        implements AmendmentEvent {
    public AmendmentProposed {
        shares = List.copyOf(shares);
    }

    /** Whether another proposal wants the same for the same reason, from the same person. */
    public boolean repeats(AmendmentProposed other) {
        return kind.equals(other.kind)
                && newMicro == other.newMicro
                && endsLicence == other.endsLicence
                && shares.equals(other.shares)
                && cause.equals(other.cause)
                && reason.equals(other.reason)
                && proposedBy.equals(other.proposedBy);
    }
}
