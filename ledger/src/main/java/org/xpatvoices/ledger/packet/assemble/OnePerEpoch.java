package org.xpatvoices.ledger.packet.assemble;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.packet.PacketClosed;
import org.xpatvoices.contracts.packet.PacketRefused;
import org.xpatvoices.contracts.packet.PacketSealed;
import org.xpatvoices.contracts.packet.RefusePacket;
import org.xpatvoices.contracts.refusal.TryAgain;
import org.xpatvoices.ledger.packet.Epochs;
import org.xpatvoices.ledger.packet.gate.ReleaseRegister;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lets a product have one packet on sale in each epoch. With two of them everybody in both would be
 * sold twice for one turn, and whoever left between the two would show with as few companions as a
 * class needs at least, instead of with all who leave in an epoch.
 */
@Component
class OnePerEpoch {
    private final ReleaseRegister releases;
    private final Epochs epochs;

    OnePerEpoch(ReleaseRegister releases, Epochs epochs) {
        this.releases = releases;
        this.epochs = epochs;
    }

    /**
     * Why the product has none to come; empty if it may have one. Asked of the log, in the
     * transaction that keeps the packet: no other is kept before that ends.
     */
    Optional<RefusePacket> refusal(AssemblyOrder order, Instant at) {
        releases.lock();
        long epoch = order.request().epochNumber();
        for (var other : releases.ofProductIn(order.request().productId(), epoch).entrySet()) {
            String said = other.getValue();
            boolean ended = says(said, PacketClosed.class) || says(said, PacketRefused.class);
            if (!ended && !says(said, PacketSealed.class)) {
                throw new TryAgain(other.getKey() + " of the same product is about to be sealed.");
            }
            if (!ended) {
                return Optional.of(
                        new RefusePacket(
                                order.packetId(),
                                order.cutOffPosition(),
                                List.of(reason(other.getKey(), epoch)),
                                at));
            }
        }
        return Optional.empty();
    }

    private static boolean says(String types, Class<?> event) {
        return List.of(types.split("\\W+")).contains(event.getSimpleName());
    }

    private String reason(String other, long epoch) {
        return other
                + " of this product is on sale in this epoch; another one would pass once that is"
                + " closed, or from "
                + epochs.endOf(epoch)
                + " on, when the next epoch begins";
    }
}
