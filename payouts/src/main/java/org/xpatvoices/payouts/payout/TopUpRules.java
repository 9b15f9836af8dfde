package org.xpatvoices.payouts.payout;

import org.xpatvoices.contracts.ids.TopUpId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.rail.DecideTopUp;
import org.xpatvoices.contracts.rail.FloatTopUpProposed;
import org.xpatvoices.contracts.rail.TopUpFloat;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.Objects;

/** What a transfer to a float may be, and which one a decision is about. */
final class TopUpRules {
    private static final long AMOUNT_MICRO_MAX = 1_000_000_000 * Money.MICRO_PER_MAJOR;

    private TopUpRules() {}

    static void mustFillAFloat(TopUpFloat command) {
        if (command.rail() == RailCode.BANK
                || !command.amount().isPositive()
                || command.amount().amountMicro() > AMOUNT_MICRO_MAX
                || (command.rail() == RailCode.CASH) != (command.hubId() != null)) {
            throw new Refused(
                    PayoutRule.TOP_UP_MUST_FILL_A_FLOAT,
                    "%s to %s; from 1 to %d micro-units pass."
                            .formatted(command.amount(), command.rail(), AMOUNT_MICRO_MAX));
        }
    }

    /** It can be declined and proposed anew with another amount while somebody reads it. */
    static void mustBeTheOneRead(DecideTopUp command, FloatTopUpProposed proposal) {
        if (proposal.number() != command.number()) {
            throw new Refused(
                    PayoutRule.PROPOSAL_MUST_BE_THE_ONE_YOU_READ,
                    "Proposal %d waits, and this names %d."
                            .formatted(proposal.number(), command.number()));
        }
    }

    static void mustBeFree(String reference, TopUpId id, RecordedReferences references) {
        if (references.isTaken(reference, id.toString())) {
            throw new Refused(
                    PayoutRule.TOP_UP_REFERENCE_MUST_NAME_ONE_TRANSFER,
                    reference + " was recorded for something else.");
        }
    }

    /** The id follows from the rail and the reference, which can match one transfer only. */
    static void mustBeTheSame(TopUpFloat command, FloatTopUpProposed first) {
        var before = new Money(first.amountMicro(), first.currency());
        String hub = command.hubId() == null ? null : command.hubId().toString();
        if (!before.equals(command.amount()) || !Objects.equals(hub, first.hubId())) {
            throw new Refused(
                    PayoutRule.TOP_UP_REFERENCE_MUST_NAME_ONE_TRANSFER,
                    "This reference was recorded with " + before + ".");
        }
    }
}
