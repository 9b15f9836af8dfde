package org.xpatvoices.marketplace.web.payout;

import org.axonframework.eventhandling.gateway.EventGateway;
import org.xpatvoices.contracts.enrolment.GetPayeeOfWorker;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.licence.LicenceSold;
import org.xpatvoices.contracts.offtaker.FundsDeposited;
import org.xpatvoices.contracts.packet.ContributorManifest;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.PacketContributorsListed;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.marketplace.query.Queries;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Workers who earn: each sale gives every one of them the same share. */
final class Earners {
    static final long SHARE = 25_123_456;
    static final long PAID = 25_120_000;
    static final int COUNT = 5;
    private static final String OFF_TAKER = new OffTakerId(new UUID(71, 1)).toString();

    private final EventGateway events;
    private final List<ContributorUnits> contributors;
    private int sales;

    Earners(EventGateway events, Queries queries) {
        this.events = events;
        this.contributors =
                IntStream.range(0, COUNT)
                        .mapToObj(
                                n ->
                                        queries.one(
                                                new GetPayeeOfWorker(WorkerId.of(worker(n))),
                                                String.class))
                        .map(payee -> new ContributorUnits(payee, 1))
                        .sorted(Comparator.comparing(ContributorUnits::payeeId))
                        .toList();
    }

    static String worker(int n) {
        return new WorkerId(new UUID(70, n)).toString();
    }

    /** Money comes in, a licence is sold, and shares follow by themselves. */
    void sell() {
        sell("MVR");
    }

    void sell(String currency) {
        sales++;
        String packet = new PacketId(new UUID(72, sales)).toString();
        Instant at = Instant.now();
        long price = SHARE * COUNT;
        events.publish(
                new FundsDeposited(
                        OFF_TAKER,
                        "DEP-" + sales,
                        price,
                        currency,
                        0,
                        "ops_" + "0".repeat(32),
                        at));
        events.publish(new PacketContributorsListed(packet, 0, 1, contributors));
        events.publish(
                new LicenceSold(
                        new LicenceId(new UUID(73, sales)).toString(),
                        OFF_TAKER,
                        "Coral Audit",
                        packet,
                        "prd_" + "0".repeat(31) + "1",
                        "Wages",
                        "RESEARCH",
                        "quo_" + "0".repeat(31) + "1",
                        new Pricing(PricingMode.BOTTOM_UP, SHARE, currency),
                        COUNT,
                        ContributorManifest.sha256(contributors),
                        price,
                        0,
                        0,
                        price,
                        currency,
                        at,
                        at.plus(Duration.ofDays(30))));
    }
}
