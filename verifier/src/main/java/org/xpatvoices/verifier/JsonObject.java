package org.xpatvoices.verifier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A JSON object whose fields are asked for by type; what is missing or other is refused. */
record JsonObject(Map<?, ?> fields) {

    static JsonObject of(Object value) throws Rejected {
        if (value instanceof Map<?, ?> fields) {
            return new JsonObject(fields);
        }
        throw new Rejected("not a JSON object");
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Refuses what nobody knows: it might have been something that matters. */
    void mustHaveOnly(Set<String> names) throws Rejected {
        for (Object name : fields.keySet()) {
            if (!names.contains(name)) {
                throw new Rejected("an unknown member " + name);
            }
        }
    }

    String text(String name) throws Rejected {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw new Rejected("no text " + name);
    }

    /** From 0 to the largest signed 64-bit integer. */
    long count(String name) throws Rejected {
        if (fields.get(name) instanceof BigInteger number
                && number.signum() >= 0
                && number.bitLength() < Long.SIZE) {
            return number.longValueExact();
        }
        throw new Rejected("no whole number " + name);
    }

    JsonObject object(String name) throws Rejected {
        if (fields.get(name) instanceof Map<?, ?> inner) {
            return new JsonObject(inner);
        }
        throw new Rejected("no object " + name);
    }

    List<JsonObject> objects(String name) throws Rejected {
        if (!(fields.get(name) instanceof List<?> values)) {
            throw new Rejected("no list " + name);
        }
        List<JsonObject> objects = new ArrayList<>();
        for (Object value : values) {
            objects.add(of(value));
        }
        return objects;
    }
}
