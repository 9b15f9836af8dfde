package org.xpatvoices.ledger.packet.press;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A packet in the making: who is in which class is decided before anything of it is written. */
public sealed interface Pressing {
    /**
     * @param rowOfRecord as {@link PressOutcome.Pressed} tells it, should the packet pass
     * @param classOfRecord likewise
     * @param outcome is there once all is written and verified; until then nothing may leave
     */
    record Arranged(int[] rowOfRecord, int[] classOfRecord, CompletableFuture<PressOutcome> outcome)
            implements Pressing {}

    record Refused(List<String> reasons) implements Pressing {}
}
