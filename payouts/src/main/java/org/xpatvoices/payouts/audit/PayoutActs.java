package org.xpatvoices.payouts.audit;

import org.xpatvoices.contracts.conversion.BalancesConverted;
import org.xpatvoices.contracts.conversion.ConversionApproved;
import org.xpatvoices.contracts.conversion.ConversionConfirmed;
import org.xpatvoices.contracts.conversion.ConversionDeclined;
import org.xpatvoices.contracts.conversion.ConversionEndorsed;
import org.xpatvoices.contracts.conversion.ConversionEvent;
import org.xpatvoices.contracts.conversion.ConversionListed;
import org.xpatvoices.contracts.conversion.ConversionOpened;
import org.xpatvoices.contracts.payout.PayoutBatchEvent;
import org.xpatvoices.contracts.payout.PayoutCancelled;
import org.xpatvoices.contracts.payout.PayoutHeld;
import org.xpatvoices.contracts.payout.PayoutHoldLifted;
import org.xpatvoices.contracts.payout.PayoutStepDeclined;
import org.xpatvoices.contracts.payout.PayoutStepProposed;
import org.xpatvoices.contracts.rail.FloatEvent;
import org.xpatvoices.contracts.rail.FloatTopUpDeclined;
import org.xpatvoices.contracts.rail.FloatTopUpEndorsed;
import org.xpatvoices.contracts.rail.FloatTopUpProposed;
import org.xpatvoices.contracts.rail.FloatToppedUp;

import java.util.Optional;

/** What people did with single payouts, with floats, and to exchange money. */
final class PayoutActs {
    private PayoutActs() {}

    static Optional<Act> of(PayoutBatchEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case PayoutHeld e ->
                            Act.plain(
                                    e.heldAt(),
                                    e.heldBy(),
                                    e.payoutId(),
                                    e.cause() + ": " + e.note());
                    case PayoutStepProposed e ->
                            Act.plain(
                                    e.proposedAt(),
                                    e.proposedBy(),
                                    e.payoutId(),
                                    e.step() + ": " + e.note());
                    case PayoutStepDeclined e ->
                            Act.plain(e.declinedAt(), e.declinedBy(), e.payoutId(), e.step());
                    case PayoutHoldLifted e ->
                            Act.plain(
                                    e.liftedAt(), e.approvedBy(), e.payoutId(), by(e.proposedBy()));
                    case PayoutCancelled e ->
                            Act.plain(
                                    e.cancelledAt(),
                                    e.approvedBy(),
                                    e.payoutId(),
                                    by(e.proposedBy()));
                    default -> null;
                });
    }

    private static String by(String proposer) {
        return "proposed by " + proposer;
    }

    static Optional<Act> of(FloatEvent event) {
        return Optional.of(
                switch (event) {
                    case FloatTopUpProposed e ->
                            new Act(
                                    e.proposedAt(),
                                    e.proposedBy(),
                                    e.topUpId(),
                                    e.amountMicro(),
                                    e.currency(),
                                    e.rail() + ", " + e.reference());
                    case FloatTopUpEndorsed e ->
                            Act.plain(e.endorsedAt(), e.endorsedBy(), e.topUpId());
                    case FloatTopUpDeclined e ->
                            Act.plain(e.declinedAt(), e.declinedBy(), e.topUpId());
                    case FloatToppedUp e ->
                            new Act(
                                    e.toppedUpAt(),
                                    e.approvedBy() == null ? e.toppedUpBy() : e.approvedBy(),
                                    e.topUpId(),
                                    e.amountMicro(),
                                    e.currency(),
                                    by(e.toppedUpBy()));
                });
    }

    static Optional<Act> of(ConversionEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case ConversionOpened e ->
                            new Act(
                                    e.openedAt(),
                                    e.openedBy(),
                                    e.conversionId(),
                                    e.soldMicro(),
                                    e.soldCurrency(),
                                    e.payees() + " payees, " + e.rail());
                    case ConversionConfirmed e ->
                            new Act(
                                    e.proposedAt(),
                                    e.proposedBy(),
                                    e.conversionId(),
                                    e.receivedMicro(),
                                    e.boughtCurrency(),
                                    e.number() + ", " + e.reference());
                    case ConversionEndorsed e ->
                            Act.plain(
                                    e.endorsedAt(),
                                    e.endorsedBy(),
                                    e.conversionId(),
                                    "" + e.number());
                    case ConversionApproved e ->
                            new Act(
                                    e.approvedAt(),
                                    e.approvedBy(),
                                    e.conversionId(),
                                    e.receivedMicro(),
                                    e.boughtCurrency(),
                                    by(e.proposedBy()));
                    case ConversionDeclined e ->
                            Act.plain(e.declinedAt(), e.declinedBy(), e.conversionId());
                    case ConversionListed _, BalancesConverted _ -> null;
                });
    }
}
