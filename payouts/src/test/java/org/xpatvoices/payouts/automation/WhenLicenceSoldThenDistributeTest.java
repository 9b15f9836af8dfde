package org.xpatvoices.payouts.automation;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.contracts.distribution.DistributeLicence;
import org.xpatvoices.contracts.distribution.DistributionRetryRequested;
import org.xpatvoices.contracts.distribution.GetSaleToDistribute;
import org.xpatvoices.contracts.distribution.GetSharesBooked;
import org.xpatvoices.contracts.distribution.SaleToDistribute;
import org.xpatvoices.contracts.ids.DistributionId;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

class WhenLicenceSoldThenDistributeTest {
    private static final LicenceId LICENCE = new LicenceId(new UUID(0, 1));

    private final List<String> steps = new ArrayList<>();

    /** The books answer at the third look. */
    @ParameterizedTest
    @CsvSource({
        "1, true, DistributeLicence CommitShares",
        "20000, true, DistributeLicence look look look CommitShares",
        "20000, false, DistributeLicence"
    })
    void theBooksOfALargeSaleGoBeforeItsCommitment(
            int contributors, boolean distributed, String expected) {
        var automation =
                new WhenLicenceSoldThenDistribute(
                        queries(contributors), new Answering(distributed));

        automation.react(
                new DistributionRetryRequested(
                        DistributionId.of(LICENCE).toString(),
                        LICENCE.toString(),
                        "ops_1",
                        Instant.EPOCH),
                new GlobalSequenceTrackingToken(7));

        assertThat(String.join(" ", steps)).isEqualTo(expected);
    }

    private DefaultQueryGateway queries(int contributors) {
        var bus = SimpleQueryBus.builder().build();
        bus.subscribe(
                GetSaleToDistribute.class.getName(),
                SaleToDistribute.class,
                _ -> sale(contributors));
        bus.subscribe(GetSharesBooked.class.getName(), Boolean.class, _ -> look());
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }

    private boolean look() {
        steps.add("look");
        return Collections.frequency(steps, "look") == 3;
    }

    private static SaleToDistribute sale(int contributors) {
        return new SaleToDistribute(
                LICENCE.toString(),
                "pkt_1",
                new Pricing(PricingMode.BOTTOM_UP, 1, "MVR"),
                contributors,
                "MVR",
                "0".repeat(64),
                "Coral Audit",
                "Wages",
                "RESEARCH",
                Instant.EPOCH,
                Collections.nCopies(contributors, new ContributorUnits("pye_1", 1)));
    }

    private final class Answering implements Outside {
        private final boolean distributed;

        private Answering(boolean distributed) {
            this.distributed = distributed;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T send(Object command) {
            steps.add(command.getClass().getSimpleName());
            return (T) (command instanceof DistributeLicence ? distributed : null);
        }

        @Override
        public <T> T run(Callable<T> work) {
            throw new UnsupportedOperationException();
        }
    }
}
