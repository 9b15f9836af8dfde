package org.xpatvoices.contracts.transparency;

import java.util.List;

/**
 * Asks for events of one aggregate with what opens their leaves; answers {@link ProvenEventView}s,
 * of those that the signed log covers. For the eyes of those whom the events concern.
 *
 * @param types simple names of the events that are asked for
 */
public record GetProvenEvents(String aggregateId, List<String> types) {
    public GetProvenEvents {
        types = List.copyOf(types);
    }
}
