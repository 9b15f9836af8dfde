package org.xpatvoices.ledger.packet.gate;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A worker whose record could be in the packet.
 *
 * @param answers what the packet would show, one for each sensitive column
 * @param place where a comparable packet showed it last, null if none ever did
 */
public record Asking(String worker, List<String> answers, @Nullable Place place) {
    public Asking {
        answers = List.copyOf(answers);
    }
}
