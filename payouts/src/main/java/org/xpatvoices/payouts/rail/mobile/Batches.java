package org.xpatvoices.payouts.rail.mobile;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.ProviderWord;
import org.xpatvoices.payouts.rail.PaymentOrder;
import org.xpatvoices.payouts.rail.PaymentOrder.Instruction;
import org.xpatvoices.payouts.rail.Rail.Asked;
import org.xpatvoices.payouts.rail.References;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Orders that are large enough go out in slices, each one request of the provider's own size. */
final class Batches {
    private final MobileMoneySettings settings;
    private final MobileMoneyClient client;

    Batches(MobileMoneySettings settings, MobileMoneyClient client) {
        this.settings = settings;
        this.client = client;
    }

    boolean isFor(PaymentOrder order) {
        return settings.batchMax() > 0 && order.instructions().size() >= settings.batchFrom();
    }

    /** One talk for each slice; the same attempt cuts the same slices. */
    List<Talks.Talk> orders(String attemptId, PaymentOrder order) {
        List<Talks.Talk> talks = new ArrayList<>();
        int size = settings.batchMax();
        for (int from = 0; from < order.instructions().size(); from += size) {
            int slice = talks.size();
            var part =
                    order.instructions()
                            .subList(from, Math.min(from + size, order.instructions().size()));
            talks.add(
                    new Talks.Talk(
                            part.size(), () -> order(attemptId, slice, order.currency(), part)));
        }
        return talks;
    }

    private Said order(String attemptId, int slice, String currency, List<Instruction> part) {
        byte[] batch =
                Order.batch(settings.account(), currency, part).getBytes(StandardCharsets.UTF_8);
        var asked =
                part.stream()
                        .map(one -> new Asked(one.payoutId(), new Money(one.netMicro(), currency)))
                        .toList();
        return new BatchTalk(client, attemptId, slice).order(asked, batch);
    }

    /** What the provider has of all slices that an attempt may have had. */
    Known known(String attemptId, Talks talks) {
        var known = new Known(new HashMap<>(), new HashMap<>(), new ArrayList<>());
        if (settings.batchMax() <= 0) {
            return known;
        }
        int slices = Math.ceilDiv(settings.payoutsMax(), settings.batchMax());
        var said =
                talks.all(
                        IntStream.range(0, slices)
                                .mapToObj(i -> new Talks.Talk(0, () -> ends(attemptId, i, known)))
                                .toList());
        said.forEach(one -> known.heard().addAll(one.heard()));
        return known;
    }

    private Said ends(String attemptId, int slice, Known known) {
        var talk = new BatchTalk(client, attemptId, slice);
        var ends = BatchEnds.of(talk);
        synchronized (known) {
            known.transactions().putAll(ends.transactions());
            known.refusals().putAll(ends.refusals());
        }
        return new Said(0, List.of(), talk.heard());
    }

    /** By our references: where transactions are, what was refused, and what was heard of both. */
    record Known(
            Map<String, String> transactions, Map<String, String> refusals, List<String> heard) {
        /**
         * The word on a payout: that of its transaction if it has one, else its refusal, if that is
         * one. Null if the batch tells nothing of it.
         *
         * @param transaction reads the one at a path
         */
        @Nullable ProviderWord of(
                Asked asked, Function<String, @Nullable ProviderWord> transaction) {
            String ours = References.written(asked.payoutId());
            String path = transactions.get(ours);
            if (path != null) {
                return transaction.apply(path);
            }
            String refusal = refusals.get(ours);
            return refusal == null ? null : Words.ofRefusal(asked, refusal);
        }
    }
}
