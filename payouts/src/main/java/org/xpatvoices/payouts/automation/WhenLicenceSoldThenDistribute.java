package org.xpatvoices.payouts.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.distribution.CommitShares;
import org.xpatvoices.contracts.distribution.DistributeLicence;
import org.xpatvoices.contracts.distribution.DistributionRetryRequested;
import org.xpatvoices.contracts.distribution.GetSaleToDistribute;
import org.xpatvoices.contracts.distribution.GetSharesBooked;
import org.xpatvoices.contracts.distribution.SaleToDistribute;
import org.xpatvoices.contracts.ids.DistributionId;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.licence.LicenceSold;
import org.xpatvoices.contracts.money.Money;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Every sale is distributed, once, and then committed to; a held one is judged again when an
 * operator asks. The distribution itself ignores a repetition, so this may be told of a sale twice.
 * What cannot be done now is thrown, and the processor comes back to it.
 */
@Component
@ProcessingGroup("payouts.distribute")
@DisallowReplay
class WhenLicenceSoldThenDistribute {
    private static final int LARGE = 20_000;
    private static final int LOOKS = 200;
    private static final long NANOS_BETWEEN_LOOKS = 20_000_000L;

    private final QueryGateway queries;
    private final Outside outside;

    WhenLicenceSoldThenDistribute(QueryGateway queries, Outside outside) {
        this.queries = queries;
        this.outside = outside;
    }

    @EventHandler
    void react(LicenceSold event, TrackingToken token) {
        distribute(LicenceId.of(event.licenceId()), token.position().orElseThrow());
    }

    @EventHandler
    void react(DistributionRetryRequested event, TrackingToken token) {
        distribute(LicenceId.of(event.licenceId()), token.position().orElseThrow());
    }

    private void distribute(LicenceId licence, long position) {
        SaleToDistribute sale = awaitSale(licence, position);
        var distribution =
                new DistributeLicence(
                        DistributionId.of(licence),
                        licence,
                        sale.packetId(),
                        sale.pricing(),
                        new Money(sale.priceMicro(), sale.currency()),
                        sale.listed(),
                        sale.contributorsSha256(),
                        sale.offTakerName(),
                        sale.productTitle(),
                        sale.purpose(),
                        sale.soldAt(),
                        sale.soldAt());
        boolean distributed = outside.send(distribution);
        if (distributed) {
            letTheBooksGoFirst(sale, licence);
            outside.send(new CommitShares(distribution.distributionId(), distribution));
        }
    }

    /** Workers wait for the books and nobody for the commitment, which takes a core of its own. */
    private void letTheBooksGoFirst(SaleToDistribute sale, LicenceId licence) {
        int looks = sale.listed().size() < LARGE ? LOOKS : 0;
        while (looks++ < LOOKS && !isBooked(licence)) {
            LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
        }
    }

    private boolean isBooked(LicenceId licence) {
        return queries.query(new GetSharesBooked(licence), ResponseTypes.instanceOf(Boolean.class))
                .join();
    }

    /** The list of contributors follows the log on its own feet and is mostly there already. */
    private SaleToDistribute awaitSale(LicenceId licence, long position) {
        for (int look = 0; look < LOOKS; look++) {
            Optional<SaleToDistribute> sale =
                    queries.query(
                                    new GetSaleToDistribute(licence, position),
                                    ResponseTypes.optionalInstanceOf(SaleToDistribute.class))
                            .join();
            if (sale.isPresent()) {
                return sale.get();
            }
            LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
        }
        throw new ContributorsNotYetKnown(licence);
    }
}
