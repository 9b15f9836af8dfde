package org.xpatvoices.ledger.packet.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.xpatvoices.ledger.packet.assemble.Asked.NOW;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.packet.PacketFacts;
import org.xpatvoices.contracts.packet.RefusePacket;
import org.xpatvoices.contracts.packet.SealPacket;
import org.xpatvoices.ledger.contribution.ContributionRegister;
import org.xpatvoices.ledger.transparency.EarlierLog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

class PacketMakingTest {
    private static final Set<String> NOBODY = Set.of();
    private static final Set<String> ONE_BEHIND_A_ROW = Set.of("con_1", "con_9");

    private final AssemblyOrder order = Asked.wages(Map.of());
    private final OnePerEpoch alone = mock(OnePerEpoch.class);
    private final PacketAssembly assembly = mock(PacketAssembly.class);
    private final AssemblyRegister list = mock(AssemblyRegister.class);
    private final ContributionRegister contributions = mock(ContributionRegister.class);
    private final EarlierLog log = mock(EarlierLog.class);
    private final PacketMaking making = new PacketMaking(alone, assembly, list, contributions, log);

    private final RefusePacket refusal =
            new RefusePacket(order.packetId(), 4_711, List.of("two rows differ"), NOW);
    private final SealPacket seal = mock(SealPacket.class);
    private final Judgement.Passed passed =
            new Judgement.Passed(List.of(), mock(PacketFacts.class), seal);

    @Test
    void beginsOnlyWhenWithdrawalsAreKnownAndTheLogIsSignedUpToTheCutOff() {
        assertThat(making.canBegin(order)).isFalse();
        when(contributions.hasReached(order.requestedPosition())).thenReturn(true);
        assertThat(making.canBegin(order)).isFalse();
        when(log.isSigned(order.cutOffPosition())).thenReturn(true);
        assertThat(making.canBegin(order)).isTrue();
        when(contributions.hasReached(order.requestedPosition())).thenReturn(false);
        assertThat(making.canBegin(order)).isFalse();
    }

    @Test
    void storesWhoIsInItBeforeItIsJudgedAndItsFilesAfterwards() {
        var judging = new CompletableFuture<Judgement>();
        Assembled.Made made = assembled(judging);
        withdrawn(NOBODY);
        // Only what is done while the packet is still being judged lets the judgement come.
        doAnswer(_ -> judging.complete(passed)).when(list).keepMembers(order.packetId(), made);

        assertThat(making.make(order, NOW)).isEqualTo(seal);

        var inOrder = inOrder(list);
        inOrder.verify(list).keepMembers(order.packetId(), made);
        inOrder.verify(list).keep(order.packetId(), made, passed);
        verify(list, never()).discard(any());
    }

    @Test
    void readsNothingForAPacketThatItsProductMayNotHave() {
        when(alone.refusal(order, NOW)).thenReturn(Optional.of(refusal));

        assertThat(making.make(order, NOW)).isEqualTo(refusal);

        verifyNoInteractions(assembly, list);
    }

    @Test
    void keepsNothingOfAPacketThatMayNotLeave() {
        assembled(CompletableFuture.completedFuture(new Judgement.Failed(refusal)));
        withdrawn(NOBODY);

        assertThat(making.make(order, NOW)).isEqualTo(refusal);

        verify(list, never()).keep(any(), any(), any());
        verify(list).discard(order.packetId());
    }

    @Test
    void refusesAtOnceEvenIfSomebodyWithdrewMeanwhile() {
        assembled(CompletableFuture.completedFuture(new Judgement.Failed(refusal)));
        withdrawn(ONE_BEHIND_A_ROW);

        assertThat(making.make(order, NOW)).isEqualTo(refusal);

        verify(assembly, times(1)).assemble(order, NOW);
    }

    @Test
    void beginsAgainWhenSomebodyWithdrewMeanwhile() {
        Assembled.Made made = assembled(CompletableFuture.completedFuture(passed));
        when(contributions.withdrawnAfter(order.cutOffPosition()))
                .thenReturn(ONE_BEHIND_A_ROW)
                .thenReturn(NOBODY);

        assertThat(making.make(order, NOW)).isEqualTo(seal);

        verify(assembly, times(2)).assemble(order, NOW);
        verify(list, times(1)).discard(order.packetId());
        verify(list, times(1)).keep(order.packetId(), made, passed);
    }

    @Test
    void doesNotBeginAgainForEver() {
        Assembled.Made made = assembled(CompletableFuture.completedFuture(passed));
        withdrawn(ONE_BEHIND_A_ROW);

        assertThat(making.make(order, NOW)).isEqualTo(seal);

        verify(assembly, times(3)).assemble(order, NOW);
        verify(list, times(1)).keep(order.packetId(), made, passed);
    }

    private Assembled.Made assembled(CompletableFuture<Judgement> judging) {
        var made =
                new Assembled.Made(
                        List.of(new Member("con_1", "wrk_1")),
                        new CompletableFuture<>(),
                        judging,
                        Map.of());
        when(assembly.assemble(order, NOW)).thenReturn(made);
        return made;
    }

    private void withdrawn(Set<String> grants) {
        when(contributions.withdrawnAfter(order.cutOffPosition())).thenReturn(grants);
    }
}
