package org.xpatvoices.payouts.bench;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.distribution.DistributionComputed;
import org.xpatvoices.contracts.distribution.Share;
import org.xpatvoices.contracts.distribution.SharesAllocated;
import org.xpatvoices.contracts.ids.DistributionId;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.payouts.share.Shares;
import org.xpatvoices.payouts.share.SharesDoNotAddUp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A sale as the log tells it: its distribution, and shares of the real splitter in chunks. */
final class SimulatedSale {
    private static final int SHARES_PER_EVENT = 1_000;

    private SimulatedSale() {}

    static Shares split(Money price, List<ContributorUnits> contributors) {
        try {
            return Shares.of(
                    new Pricing(
                            PricingMode.NEGOTIATED_TOTAL, price.amountMicro(), price.currency()),
                    price,
                    contributors);
        } catch (SharesDoNotAddUp e) {
            throw new Violation("I2", String.valueOf(e.getMessage()));
        }
    }

    static List<EventMessage<?>> events(
            LicenceId licence, Shares shares, @Nullable Fault planted, Instant now) {
        List<EventMessage<?>> events = new ArrayList<>();
        String id = DistributionId.of(licence).toString();
        var chunks =
                planted == Fault.FLOORED_SHARES
                        ? List.of(floored(shares))
                        : shares.chunks(SHARES_PER_EVENT);
        events.add(computed(id, licence, shares, chunks.size(), now));
        for (int chunk = 0; chunk < chunks.size(); chunk++) {
            events.add(allocated(id, licence, chunk, chunks, now));
        }
        return events;
    }

    private static EventMessage<?> computed(
            String id, LicenceId licence, Shares shares, int chunks, Instant now) {
        return GenericEventMessage.asEventMessage(
                new DistributionComputed(
                        id,
                        licence.toString(),
                        "pkt_simulated",
                        BankLedger.CURRENCY,
                        shares.total().amountMicro(),
                        shares.shares().size(),
                        0,
                        shares.algorithm(),
                        shares.manifestSha256(),
                        shares.resultSha256(),
                        chunks,
                        "",
                        "",
                        "",
                        now,
                        now));
    }

    private static List<Share> floored(Shares shares) {
        long total = shares.total().amountMicro();
        long units = shares.shares().stream().mapToLong(Share::units).sum();
        return shares.shares().stream()
                .map(one -> new Share(one.payeeId(), one.units(), total / units * one.units()))
                .toList();
    }

    private static EventMessage<?> allocated(
            String id, LicenceId licence, int chunk, List<List<Share>> chunks, Instant now) {
        var part = chunks.get(chunk);
        return GenericEventMessage.asEventMessage(
                new SharesAllocated(
                        id,
                        licence.toString(),
                        chunk,
                        chunks.size(),
                        BankLedger.CURRENCY,
                        part.stream().mapToLong(Share::amountMicro).sum(),
                        part,
                        now));
    }
}
