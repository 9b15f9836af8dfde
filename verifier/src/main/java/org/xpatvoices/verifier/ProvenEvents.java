package org.xpatvoices.verifier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Opened events of a proof document, each shown to be in the log, each once. */
record ProvenEvents(
        Map<String, JsonObject> payloads,
        Map<String, Long> positions,
        List<Checkpoint> checkpoints) {

    static ProvenEvents of(JsonObject document, Policy policy, String... types) throws Rejected {
        Map<String, JsonObject> payloads = new HashMap<>();
        Map<String, Long> positions = new HashMap<>();
        Set<Checkpoint> checkpoints = new HashSet<>();
        for (JsonObject event : document.objects("events")) {
            OpenedEvent opened = OpenedEvent.of(event);
            TlogProof proof = TlogProof.of(event.text("proof"));
            checkpoints.add(proof.mustHold(policy));
            opened.mustBe(Entry.of(proof.entry()));
            positions.put(opened.simpleType(), opened.position());
            if (payloads.put(opened.simpleType(), Json.object(opened.payload())) != null) {
                throw new Rejected("two events of type " + opened.simpleType());
            }
        }
        if (!payloads.keySet().equals(Set.of(types))) {
            throw new Rejected(
                    "the document must open %s, not %s"
                            .formatted(Set.of(types), payloads.keySet()));
        }
        return new ProvenEvents(payloads, positions, List.copyOf(checkpoints));
    }

    JsonObject payload(String type) throws Rejected {
        JsonObject payload = payloads.get(type);
        if (payload == null) {
            throw new Rejected("no event " + type);
        }
        return payload;
    }

    long position(String type) {
        return positions.getOrDefault(type, 0L);
    }

    /** The same field must say the same wherever it stands. */
    void mustAgree(String what, Object one, Object other) throws Rejected {
        if (!one.equals(other)) {
            throw new Rejected("%s: %s is not %s".formatted(what, one, other));
        }
    }
}
