package org.xpatvoices.contracts.packet;

import java.util.List;

/**
 * What a class of a packet lets its reader know of each of its workers.
 *
 * @param answers per sensitive column the different answers given in the class, sorted
 */
public record ClassSignature(int workers, List<List<String>> answers) {
    public ClassSignature {
        answers = answers.stream().map(List::copyOf).toList();
    }
}
