package org.xpatvoices.payouts.bench;

import org.axonframework.eventhandling.gateway.EventGateway;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.licence.LicenceSold;
import org.xpatvoices.contracts.offtaker.FundsDeposited;
import org.xpatvoices.contracts.packet.ContributorManifest;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.PacketContributorsListed;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Sells a packet of 129,000 workers, as often as a measurement wants. */
@Component
@Profile("bench")
class BenchSales {
    static final int WORKERS = 129_000;
    static final int CHUNK = 1_000;
    static final String CURRENCY = "MVR";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final EventGateway events;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final String packet = new PacketId(UUID.randomUUID()).toString();
    private final String offTaker = new OffTakerId(UUID.randomUUID()).toString();
    private final List<ContributorUnits> contributors = new ArrayList<>();
    private final Pricing tariff = new Pricing(PricingMode.BOTTOM_UP, 25_000, CURRENCY);
    private int deposits;

    BenchSales(EventGateway events, JdbcTemplate jdbc, Clock clock) {
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<ContributorUnits> contributors() {
        return contributors;
    }

    Pricing tariff() {
        return tariff;
    }

    long price() {
        return contributors.stream().mapToLong(one -> one.units() * tariff.amountMicro()).sum();
    }

    /** Lists the packet's workers, once. */
    void list() {
        if (!contributors.isEmpty()) {
            return;
        }
        long seed = System.nanoTime();
        for (int n = 0; n < WORKERS; n++) {
            var payee = new PayeeId(new UUID(seed + n * 0x9E3779B97F4A7C15L, n)).toString();
            contributors.add(new ContributorUnits(payee, 1 + n % 40));
        }
        contributors.sort(Comparator.comparing(ContributorUnits::payeeId));
        int chunks = WORKERS / CHUNK;
        for (int chunk = 0; chunk < chunks; chunk++) {
            events.publish(
                    new PacketContributorsListed(
                            packet,
                            chunk,
                            chunks,
                            contributors.subList(chunk * CHUNK, (chunk + 1) * CHUNK)));
        }
    }

    /** Sells one licence and waits until every worker can read the share; answers the seconds. */
    double sell(LicenceId licence) {
        Instant at = clock.instant();
        String reference = "BENCH-" + deposits++;
        events.publish(
                new FundsDeposited(offTaker, reference, price(), CURRENCY, 0, "ops_bench", at));
        long began = System.nanoTime();
        events.publish(sold(licence, at));
        await(licence, began);
        return (System.nanoTime() - began) / 1e9;
    }

    private LicenceSold sold(LicenceId licence, Instant at) {
        return new LicenceSold(
                licence.toString(),
                offTaker,
                "Bench",
                packet,
                "prd_" + "0".repeat(32),
                "Bench",
                "RESEARCH",
                "quo_" + "0".repeat(32),
                tariff,
                WORKERS,
                ContributorManifest.sha256(contributors),
                price(),
                0,
                0,
                price(),
                CURRENCY,
                at,
                at.plus(Duration.ofDays(30)));
    }

    private void await(LicenceId licence, long began) {
        while (chunks(licence) < WORKERS / CHUNK) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("the shares of " + licence + " do not come");
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    private long chunks(LicenceId licence) {
        Long count =
                jdbc.queryForObject(
                        "SELECT count(*) FROM payouts.earning_chunk WHERE licence = ?",
                        Long.class,
                        licence.value());
        return count == null ? 0 : count;
    }
}
