package org.xpatvoices.marketplace.outbound;

import org.xpatvoices.contracts.Personal;
import org.xpatvoices.marketplace.security.Subkeys;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What events are grouped by outside. A worker's id never leaves; in its place stands a pseudonym
 * of this topic alone, so that order is kept and no two topics can be joined.
 */
final class PublicKeys {
    private final Subkeys subkeys;
    private final String purpose;

    PublicKeys(Subkeys subkeys, String topic) {
        this.subkeys = subkeys;
        this.purpose = "published-key/" + topic;
    }

    String of(String aggregateId, Object event) {
        return isPersonal(aggregateId, event)
                ? "psn_"
                        + HexFormat.of().formatHex(subkeys.fingerprint(purpose, aggregateId), 0, 16)
                : aggregateId;
    }

    /** An id is personal where the event marks it so. */
    private static boolean isPersonal(String id, Object event) {
        return event.getClass().isRecord()
                && Arrays.stream(event.getClass().getRecordComponents())
                        .filter(one -> one.isAnnotationPresent(Personal.class))
                        .anyMatch(one -> id.equals(value(one, event)));
    }

    private static Object value(RecordComponent component, Object event) {
        try {
            return String.valueOf(component.getAccessor().invoke(event));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("events are public records", e);
        }
    }
}
