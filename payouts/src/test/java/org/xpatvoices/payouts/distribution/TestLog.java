package org.xpatvoices.payouts.distribution;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.xpatvoices.contracts.distribution.DistributionComputed;
import org.xpatvoices.contracts.distribution.Share;
import org.xpatvoices.contracts.distribution.SharesAllocated;
import org.xpatvoices.contracts.ids.DistributionId;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.ProductId;
import org.xpatvoices.contracts.licence.LicenceSold;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.offtaker.FundsDeposited;
import org.xpatvoices.contracts.packet.ContributorManifest;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.PacketContributorsListed;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.payouts.share.Shares;
import org.xpatvoices.payouts.share.SharesDoNotAddUp;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** A log of sales as the real one would hold it, without an event store. */
public final class TestLog {
    public static final OffTakerId OFF_TAKER = new OffTakerId(new UUID(0, 1));
    public static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    /** One event with what the store adds to it. */
    public record Entry(Object event, String eventId, long position) {
        public TrackingToken token() {
            return new GlobalSequenceTrackingToken(position);
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private int sales;

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    public void deposit(long micro, String currency) {
        append(
                new FundsDeposited(
                        OFF_TAKER.toString(),
                        "bank-" + entries.size(),
                        micro,
                        currency,
                        micro,
                        "ops_1",
                        now()));
    }

    /** Lists a packet's contributors: payees 1 to {@code count}, units drawn from the random. */
    public List<ContributorUnits> packet(long packet, int count, RandomGenerator random) {
        List<ContributorUnits> all = new ArrayList<>();
        for (int payee = 1; payee <= count; payee++) {
            all.add(new ContributorUnits(payee(payee).toString(), 1 + random.nextInt(40)));
        }
        list(packet, all);
        return all;
    }

    /** Lists exactly these contributors. */
    public void list(long packet, List<ContributorUnits> all) {
        int chunks = Math.ceilDiv(all.size(), 1_000);
        for (int chunk = 0; chunk < chunks; chunk++) {
            List<ContributorUnits> slice =
                    all.subList(chunk * 1_000, Math.min(all.size(), (chunk + 1) * 1_000));
            append(new PacketContributorsListed(packet(packet), chunk, chunks, slice));
        }
    }

    public LicenceId sell(long packet, List<ContributorUnits> contributors, Pricing pricing) {
        LicenceId licence = new LicenceId(new UUID(0, ++sales));
        long units = contributors.stream().mapToLong(ContributorUnits::units).sum();
        long micro = pricing.amountMicro();
        Money price =
                new Money(
                        pricing.mode() == PricingMode.BOTTOM_UP ? micro * units : micro,
                        pricing.currency());
        sold(licence, packet, contributors, pricing, price);
        distributed(licence, packet, contributors, pricing, price);
        return licence;
    }

    private void sold(
            LicenceId licence,
            long packet,
            List<ContributorUnits> contributors,
            Pricing pricing,
            Money price) {
        long fee = 2_000_000;
        Money exact = price.plus(new Money(fee, price.currency()));
        long rounding = exact.roundedUpToMinor().amountMicro() - exact.amountMicro();
        append(
                new LicenceSold(
                        licence.toString(),
                        OFF_TAKER.toString(),
                        "Coral Audit",
                        packet(packet),
                        new ProductId(new UUID(0, 1)).toString(),
                        "Wages in Malé",
                        "RESEARCH",
                        "quo_1",
                        pricing,
                        contributors.size(),
                        ContributorManifest.sha256(contributors),
                        price.amountMicro(),
                        fee,
                        rounding,
                        exact.amountMicro() + rounding,
                        price.currency(),
                        now(),
                        now().plus(Duration.ofDays(30))));
    }

    private void distributed(
            LicenceId licence,
            long packet,
            List<ContributorUnits> contributors,
            Pricing pricing,
            Money price) {
        Shares shares;
        try {
            shares = Shares.of(pricing, price, contributors);
        } catch (SharesDoNotAddUp e) {
            throw new AssertionError(e);
        }
        List<List<Share>> chunks = shares.chunks(1_000);
        String id = DistributionId.of(licence).toString();
        Instant at = now();
        append(
                new DistributionComputed(
                        id,
                        licence.toString(),
                        packet(packet),
                        price.currency(),
                        price.amountMicro(),
                        shares.shares().size(),
                        shares.shares().stream().mapToLong(Share::units).sum(),
                        shares.algorithm(),
                        shares.manifestSha256(),
                        shares.resultSha256(),
                        chunks.size(),
                        "Coral Audit",
                        "Wages in Malé",
                        "RESEARCH",
                        at,
                        at));
        for (int chunk = 0; chunk < chunks.size(); chunk++) {
            append(
                    new SharesAllocated(
                            id,
                            licence.toString(),
                            chunk,
                            chunks.size(),
                            price.currency(),
                            chunks.get(chunk).stream().mapToLong(Share::amountMicro).sum(),
                            chunks.get(chunk),
                            at));
        }
    }

    public static PayeeId payee(long number) {
        return new PayeeId(new UUID(0, number));
    }

    private static String packet(long number) {
        return new PacketId(new UUID(0, number)).toString();
    }

    private Instant now() {
        return START.plus(Duration.ofHours(entries.size()));
    }

    /** Sells without anybody having a share of it yet. */
    public LicenceId sellOnly(
            long packet, List<ContributorUnits> contributors, Pricing pricing, Money price) {
        LicenceId licence = new LicenceId(new UUID(0, ++sales));
        sold(licence, packet, contributors, pricing, price);
        return licence;
    }

    /** Whatever else happens. */
    public void append(Object event) {
        long position = entries.size() + 1L;
        entries.add(new Entry(event, "event-" + position, position));
    }

    /** Hands the entries on, in order. */
    public void forEach(Consumer<Entry> reader) {
        entries.forEach(reader);
    }
}
