package org.xpatvoices.payouts.distribution;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.amendment.AmendmentKind;
import org.xpatvoices.contracts.amendment.AmendmentProposed;
import org.xpatvoices.contracts.amendment.CorrectedShare;
import org.xpatvoices.contracts.amendment.NewShare;
import org.xpatvoices.contracts.amendment.ProposeCorrection;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.refusal.AmendmentRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.payout.Told;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a correction would make of the shares of a sale; none of them gets smaller. */
final class CorrectionProposal {
    private static final int SHARES_MAX = 1_000;
    private static final long SHARE_MICRO_MAX = 1_000_000 * Money.MICRO_PER_MAJOR;

    private CorrectionProposal() {}

    /** Whom a correction names; refused unless each is named once. */
    static Set<PayeeId> payees(ProposeCorrection command) {
        int lines = command.shares().size();
        Set<PayeeId> payees =
                command.shares().stream().map(NewShare::payeeId).collect(Collectors.toSet());
        if (lines == 0 || lines > SHARES_MAX || payees.size() != lines) {
            throw noSuchShares("%d lines for %d payees.".formatted(lines, payees.size()));
        }
        return payees;
    }

    static AmendmentProposed of(
            ProposeCorrection command, String currency, Map<PayeeId, Long> before, int number) {
        List<CorrectedShare> shares =
                command.shares().stream()
                        .map(share -> raised(share, before.get(share.payeeId())))
                        .toList();
        return new AmendmentProposed(
                command.distributionId().toString(),
                command.licenceId().toString(),
                number,
                AmendmentKind.CORRECTION.name(),
                shares.stream().mapToLong(CorrectedShare::oldMicro).sum(),
                shares.stream().mapToLong(CorrectedShare::newMicro).sum(),
                currency,
                false,
                shares,
                command.cause().name(),
                Told.by(command.reason()),
                command.proposedBy(),
                command.proposedAt());
    }

    private static CorrectedShare raised(NewShare share, @Nullable Long before) {
        if (before == null) {
            throw noSuchShares(share.payeeId() + " has no share of it.");
        }
        long micro = share.amountMicro();
        if (micro < before) {
            throw new Refused(
                    AmendmentRule.SHARES_MUST_NOT_BE_TAKEN_BACK,
                    "%s has %d micro-units; proposed are %d."
                            .formatted(share.payeeId(), before, micro));
        }
        if (micro == before || micro > SHARE_MICRO_MAX) {
            throw new Refused(
                    AmendmentRule.AMENDMENT_MUST_CHANGE_THE_SALE,
                    "%s has %d micro-units; proposed are %d, at most %d pass."
                            .formatted(share.payeeId(), before, micro, SHARE_MICRO_MAX));
        }
        return new CorrectedShare(share.payeeId().toString(), before, micro);
    }

    private static Refused noSuchShares(String detail) {
        return new Refused(AmendmentRule.CORRECTION_MUST_NAME_SHARES_OF_THE_SALE, detail);
    }
}
