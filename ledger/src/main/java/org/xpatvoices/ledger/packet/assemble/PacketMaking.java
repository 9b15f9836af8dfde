package org.xpatvoices.ledger.packet.assemble;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.ledger.contribution.ContributionRegister;
import org.xpatvoices.ledger.transparency.EarlierLog;

import java.time.Instant;
import java.util.Optional;

/**
 * Makes packets and stores them, who is in them while they are still being judged. Until a packet
 * has passed, no file of it is stored, nor what its groups show.
 */
@Component
public class PacketMaking {
    private static final int ATTEMPTS_MAX = 3;

    private final OnePerEpoch alone;
    private final PacketAssembly assembly;
    private final AssemblyRegister list;
    private final ContributionRegister contributions;
    private final EarlierLog log;

    PacketMaking(
            OnePerEpoch alone,
            PacketAssembly assembly,
            AssemblyRegister list,
            ContributionRegister contributions,
            EarlierLog log) {
        this.alone = alone;
        this.assembly = assembly;
        this.list = list;
        this.contributions = contributions;
        this.log = log;
    }

    /**
     * Whether everything up to the request is known, every withdrawal before it above all, and the
     * public log is signed as far as the packet reaches.
     */
    public boolean canBegin(AssemblyOrder order) {
        return contributions.hasReached(order.requestedPosition())
                && log.isSigned(order.cutOffPosition());
    }

    /**
     * The command that seals the packet, or refuses it; to be sent once the caller's transaction is
     * committed. Consents are read at the cut-off; what was withdrawn since stays out as well.
     * Whoever withdraws meanwhile makes it begin again, a few times at most: a packet sealed in
     * spite of that is closed by the withdrawal itself.
     */
    public Object make(AssemblyOrder order, Instant at) {
        var refusal = alone.refusal(order, at);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        for (int attempt = 1; attempt < ATTEMPTS_MAX; attempt++) {
            var made = attempt(order, at, false);
            if (made.isPresent()) {
                return made.get();
            }
        }
        return attempt(order, at, true).orElseThrow();
    }

    /** Empty if somebody withdrew meanwhile; then nothing of the attempt stays. */
    private Optional<Object> attempt(AssemblyOrder order, Instant at, boolean last) {
        PacketId packetId = order.packetId();
        Assembled assembled = assembly.assemble(order, at);
        list.note(packetId, assembled.leftOut());
        return switch (assembled) {
            case Assembled.Impossible impossible -> Optional.of(impossible.refusal());
            case Assembled.Made made -> {
                list.keepMembers(packetId, made);
                yield decided(order, made, last);
            }
        };
    }

    private Optional<Object> decided(AssemblyOrder order, Assembled.Made made, boolean last) {
        PacketId packetId = order.packetId();
        Judgement judgement = made.judgement();
        if (judgement instanceof Judgement.Passed passed && (last || !isOvertaken(order, made))) {
            list.keep(packetId, made, passed);
            return Optional.of(passed.seal());
        }
        list.discard(packetId);
        return judgement instanceof Judgement.Failed(var refusal)
                ? Optional.of(refusal)
                : Optional.empty();
    }

    private boolean isOvertaken(AssemblyOrder order, Assembled.Made made) {
        return made.restsOnAny(contributions.withdrawnAfter(order.cutOffPosition()));
    }
}
