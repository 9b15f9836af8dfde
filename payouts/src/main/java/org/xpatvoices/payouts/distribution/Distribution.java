package org.xpatvoices.payouts.distribution;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.xpatvoices.contracts.refusal.AmendmentRule.SALE_MUST_BE_DISTRIBUTED;
import static org.xpatvoices.contracts.refusal.AmendmentRule.SALE_MUST_NOT_HAVE_BEEN_UNDONE;
import static org.xpatvoices.contracts.refusal.LicenceRule.LICENCE_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.PayoutRule.DISTRIBUTION_MUST_NOT_BE_REPEATED;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.amendment.AmendmentDeclined;
import org.xpatvoices.contracts.amendment.AmendmentEndorsed;
import org.xpatvoices.contracts.amendment.AmendmentKind;
import org.xpatvoices.contracts.amendment.AmendmentProposed;
import org.xpatvoices.contracts.amendment.DecideAmendment;
import org.xpatvoices.contracts.amendment.ProposeCorrection;
import org.xpatvoices.contracts.amendment.ProposeRefund;
import org.xpatvoices.contracts.amendment.SaleRefunded;
import org.xpatvoices.contracts.amendment.SharesCorrected;
import org.xpatvoices.contracts.distribution.CommitShares;
import org.xpatvoices.contracts.distribution.DistributeLicence;
import org.xpatvoices.contracts.distribution.DistributionComputed;
import org.xpatvoices.contracts.distribution.DistributionHeld;
import org.xpatvoices.contracts.distribution.DistributionRetryRequested;
import org.xpatvoices.contracts.distribution.RetryDistribution;
import org.xpatvoices.contracts.distribution.SharesCommitted;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.payout.ApprovalLimits;

/**
 * All shares of one sale. Told again it does nothing; told figures that do not agree it holds the
 * sale, until somebody comes with figures that do.
 */
@Aggregate(cache = "aggregateCache")
class Distribution {
    @AggregateIdentifier private @Nullable String id;
    private SaleState state = new SaleState.Open();
    private final Amendments amendments = new Amendments();

    Distribution() {}

    /** Answers whether everybody has a share by now. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean decide(DistributeLicence command) {
        if (state instanceof SaleState.Open || state instanceof SaleState.Held) {
            var outcome = Allocation.of(command);
            if (outcome.getFirst() instanceof DistributionHeld held) {
                hold(held);
            } else {
                outcome.forEach(AggregateLifecycle::apply);
            }
        }
        return state instanceof SaleState.Distributed;
    }

    @CommandHandler
    void decide(CommitShares command, ShareSecret secret) {
        if (state instanceof SaleState.Distributed shares && !shares.committed()) {
            apply(Commitment.of(command.distribution(), shares.resultSha256(), secret.blinding()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RetryDistribution command) {
        switch (state) {
            case SaleState.Open _ ->
                    throw new Refused(
                            LICENCE_MUST_EXIST, "Sale " + command.licenceId() + " is not held.");
            case SaleState.Distributed _ ->
                    throw new Refused(
                            DISTRIBUTION_MUST_NOT_BE_REPEATED,
                            "Sale " + command.licenceId() + " has been distributed.");
            case SaleState.Undone _ -> throw undone(command.licenceId());
            case SaleState.Held _ ->
                    apply(
                            new DistributionRetryRequested(
                                    command.distributionId().toString(),
                                    command.licenceId().toString(),
                                    command.requestedBy(),
                                    command.requestedAt()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int decide(ProposeRefund command, SoldSales sales) {
        mustNotBeUndone(command.licenceId());
        SoldSale sale = sold(command.licenceId(), sales);
        amendments.mustStillBeOpenTo(command, sale);
        AmendmentProposed proposed =
                RefundProposal.of(command, amendments.left(sale), amendments.nextNumber());
        return propose(amendments.inTurn(proposed));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int decide(ProposeCorrection command, SoldSales sales) {
        SoldSale sale = sold(command.licenceId(), sales);
        mustNotBeUndone(command.licenceId());
        if (!(state instanceof SaleState.Distributed)) {
            throw new Refused(SALE_MUST_BE_DISTRIBUTED, command.licenceId() + ".");
        }
        var shares = sales.shares(command.licenceId(), CorrectionProposal.payees(command));
        return propose(
                amendments.inTurn(
                        CorrectionProposal.of(
                                command,
                                sale.currency(),
                                amendments.current(shares),
                                amendments.nextNumber())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DecideAmendment command, SoldSales sales, ApprovalLimits limits) {
        AmendmentProposed proposed = amendments.decidedOn(command);
        if (command.approved() && !amendments.mayBeApprovedBy(command.decidedBy(), limits)) {
            endorse(proposed, command);
            return;
        }
        if (!command.approved()) {
            apply(
                    new AmendmentDeclined(
                            proposed.distributionId(),
                            proposed.licenceId(),
                            proposed.number(),
                            command.decidedBy(),
                            command.decidedAt()));
        } else if (proposed.kind().equals(AmendmentKind.CORRECTION.name())) {
            apply(Corrections.of(proposed, command));
        } else {
            boolean distributed = state instanceof SaleState.Distributed;
            var sale = sold(command.licenceId(), sales);
            long feeBack = amendments.feeBackMicro();
            apply(Refunds.of(proposed, command, sale, feeBack, distributed));
        }
    }

    /** What is too large for one approval waits for another person's. */
    private void endorse(AmendmentProposed proposed, DecideAmendment command) {
        if (!amendments.isEndorsed()) {
            apply(
                    new AmendmentEndorsed(
                            proposed.distributionId(),
                            proposed.licenceId(),
                            proposed.number(),
                            command.decidedBy(),
                            command.decidedAt()));
        }
    }

    @EventSourcingHandler
    void evolve(AmendmentEndorsed event) {
        amendments.remember(event);
    }

    @EventSourcingHandler
    void evolve(AmendmentProposed event) {
        id = event.distributionId();
        amendments.remember(event);
    }

    @EventSourcingHandler
    void evolve(AmendmentDeclined event) {
        amendments.forgetProposal();
    }

    @EventSourcingHandler
    void evolve(SaleRefunded event) {
        amendments.remember(event);
        if (event.undone()) {
            state = new SaleState.Undone();
        }
    }

    @EventSourcingHandler
    void evolve(SharesCorrected event) {
        amendments.remember(event);
    }

    @EventSourcingHandler
    void evolve(DistributionComputed event) {
        id = event.distributionId();
        state = new SaleState.Distributed(event.resultSha256(), false);
    }

    @EventSourcingHandler
    void evolve(SharesCommitted event) {
        if (state instanceof SaleState.Distributed(var resultSha256, _)) {
            state = new SaleState.Distributed(resultSha256, true);
        }
    }

    @EventSourcingHandler
    void evolve(DistributionHeld event) {
        id = event.distributionId();
        state = new SaleState.Held(event.detail());
    }

    private int propose(AmendmentProposed proposed) {
        if (!amendments.waits(proposed)) {
            apply(proposed);
        }
        return proposed.number();
    }

    private void mustNotBeUndone(LicenceId licence) {
        if (state instanceof SaleState.Undone) {
            throw undone(licence);
        }
    }

    private static Refused undone(LicenceId licence) {
        return new Refused(SALE_MUST_NOT_HAVE_BEEN_UNDONE, "Sale " + licence + ".");
    }

    private static SoldSale sold(LicenceId licence, SoldSales sales) {
        return sales.find(licence)
                .orElseThrow(() -> new Refused(LICENCE_MUST_EXIST, "No sale " + licence + "."));
    }

    private void hold(DistributionHeld held) {
        if (state instanceof SaleState.Held(String before) && before.equals(held.detail())) {
            return;
        }
        apply(held);
    }
}
