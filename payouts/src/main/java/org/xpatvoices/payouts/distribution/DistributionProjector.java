package org.xpatvoices.payouts.distribution;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.amendment.SaleRefunded;
import org.xpatvoices.contracts.distribution.DistributionComputed;
import org.xpatvoices.contracts.distribution.DistributionHeld;
import org.xpatvoices.contracts.distribution.DistributionRetryRequested;
import org.xpatvoices.contracts.distribution.GetHeldDistributions;
import org.xpatvoices.contracts.distribution.GetSaleToDistribute;
import org.xpatvoices.contracts.distribution.HeldDistributionView;
import org.xpatvoices.contracts.distribution.SaleToDistribute;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.licence.LicenceRevoked;
import org.xpatvoices.contracts.licence.LicenceSold;
import org.xpatvoices.contracts.packet.PacketContributorsListed;

import java.util.List;
import java.util.Optional;

/**
 * Knows who is in a packet and which sales there were. Follows the log in order: when it knows a
 * sale, it knows every contributor listed before it.
 */
@Component
@ProcessingGroup("payouts.distribution")
class DistributionProjector {
    private final ContributorRegister contributors;
    private final SaleRegister sales;
    private final OutcomeRegister outcomes;

    DistributionProjector(
            ContributorRegister contributors, SaleRegister sales, OutcomeRegister outcomes) {
        this.contributors = contributors;
        this.sales = sales;
        this.outcomes = outcomes;
    }

    @EventHandler
    void on(PacketContributorsListed event) {
        contributors.keep(event);
    }

    @EventHandler
    void on(LicenceSold event, TrackingToken token) {
        sales.keep(event, token.position().orElseThrow());
    }

    @EventHandler
    void on(DistributionComputed event, TrackingToken token) {
        outcomes.keep(event, token.position().orElseThrow());
    }

    @EventHandler
    void on(DistributionRetryRequested event, TrackingToken token) {
        sales.ask(LicenceId.of(event.licenceId()), token.position().orElseThrow());
    }

    @EventHandler
    void on(DistributionHeld event, TrackingToken token) {
        outcomes.keep(event, token.position().orElseThrow());
    }

    @EventHandler
    void on(SaleRefunded event) {
        outcomes.keep(event);
    }

    @EventHandler
    void on(LicenceRevoked event) {
        sales.end(event);
    }

    @ResetHandler
    void reset() {
        contributors.clear();
        sales.clear();
        outcomes.clear();
    }

    @QueryHandler
    Optional<SaleToDistribute> handle(GetSaleToDistribute query) {
        return sales.find(query.licenceId(), query.position(), contributors::of);
    }

    @QueryHandler
    List<HeldDistributionView> handle(GetHeldDistributions query) {
        return outcomes.held();
    }
}
