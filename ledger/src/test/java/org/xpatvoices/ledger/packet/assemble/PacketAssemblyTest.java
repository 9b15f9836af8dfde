package org.xpatvoices.ledger.packet.assemble;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.xpatvoices.ledger.packet.assemble.Asked.NOW;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.xpatvoices.contracts.refusal.PacketRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.TryAgain;
import org.xpatvoices.ledger.contribution.ContributionRegister;
import org.xpatvoices.ledger.packet.Epochs;
import org.xpatvoices.ledger.packet.gate.Gate;
import org.xpatvoices.ledger.shredding.ContentVault;
import org.xpatvoices.ledger.shredding.ManifestKey;
import org.xpatvoices.ledger.shredding.Pseudonyms;
import org.xpatvoices.ledger.transparency.EarlierLog;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Much is read and reckoned beside the assembly; whoever waits for it hears what went wrong. */
class PacketAssemblyTest {
    private final AssemblyOrder order = Asked.wages(Map.of());
    private final ContributionRegister contributions = mock(ContributionRegister.class);
    private final Epochs epochs = mock(Epochs.class);
    private final Gate gate = mock(Gate.class);
    private final PacketAssembly assembly =
            new PacketAssembly(
                    contributions,
                    mock(ContentVault.class),
                    mock(Pseudonyms.class),
                    mock(ManifestKey.class),
                    mock(ProgressRegister.class),
                    mock(EarlierLog.class),
                    epochs,
                    gate);

    static Stream<RuntimeException> faults() {
        return Stream.of(
                new Refused(PacketRule.PACKET_MUST_EXIST, "It is gone."),
                new TryAgain("Somebody else has it."),
                new DataAccessResourceFailureException("the database went away"));
    }

    @BeforeEach
    void anEpochHasAnEnd() {
        when(epochs.endOf(anyLong())).thenReturn(NOW);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysWhatBrokeWhereEarlierPacketsAreRead(RuntimeException fault) {
        when(gate.earlier(any())).thenThrow(fault);

        assertThatThrownBy(() -> assembly.assemble(order, NOW)).isSameAs(fault);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysWhatBrokeWhereAnswersAreRead(RuntimeException fault) {
        doThrow(fault).when(contributions).admittedAt(any(), anyInt(), any());

        assertThatThrownBy(() -> assembly.assemble(order, NOW)).isSameAs(fault);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysWhatBrokeWhileThePacketWasWrittenOrJudged(RuntimeException fault) {
        CompletableFuture<Judgement> judging =
                Beside.of(
                                () -> {
                                    throw fault;
                                })
                        .thenApply(_ -> mock(Judgement.class));
        var made = new Assembled.Made(List.of(), judging.thenApply(_ -> null), judging, Map.of());

        assertThatThrownBy(made::judgement).isSameAs(fault);
        assertThatThrownBy(made::released).isSameAs(fault);
    }

    @Test
    void anErrorStaysAnError() {
        when(gate.earlier(any())).thenThrow(new StackOverflowError());

        assertThatThrownBy(() -> assembly.assemble(order, NOW))
                .isInstanceOf(StackOverflowError.class);
    }
}
