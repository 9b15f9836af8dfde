package org.xpatvoices.ledger.eventstore;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A digest of the fields that a class has, with those of our own classes among them, all the way
 * down. It is the revision of a snapshot: whoever gives an aggregate another field, or another type
 * to one, makes older snapshots unknown without having to think of it.
 */
final class Shape {
    private static final String OURS = "org.xpatvoices.";
    private static final int BYTES = 8;
    private static final ClassValue<String> KNOWN =
            new ClassValue<>() {
                @Override
                protected String computeValue(Class<?> type) {
                    return digest(type);
                }
            };

    private final TreeMap<String, String> fields = new TreeMap<>();

    private Shape() {}

    /** Absent for what is not ours. */
    static @Nullable String of(Class<?> type) {
        return type.getName().startsWith(OURS) ? KNOWN.get(type) : null;
    }

    /** Whether state that was stored has the shape that its class has now. */
    static boolean isKnown(DomainEventData<?> snapshot, Serializer serializer) {
        var type = snapshot.getPayload().getType();
        return Objects.equals(of(serializer.classForType(type)), type.getRevision());
    }

    private static String digest(Class<?> type) {
        var shape = new Shape();
        shape.add(type);
        try {
            byte[] all =
                    MessageDigest.getInstance("SHA-256")
                            .digest(shape.fields.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void add(Type type) {
        switch (type) {
            case ParameterizedType many -> {
                add(many.getRawType());
                Arrays.stream(many.getActualTypeArguments()).forEach(this::add);
            }
            case Class<?> one
                    when one.getName().startsWith(OURS) && !fields.containsKey(one.getName()) ->
                    addOwn(one);
            default -> {
                // Of the platform's types, or seen before: its name says all.
            }
        }
    }

    private void addOwn(Class<?> type) {
        var kept =
                Arrays.stream(type.getDeclaredFields())
                        .filter(field -> !isLeftOut(field))
                        .sorted(Comparator.comparing(Field::getName))
                        .toList();
        fields.put(
                type.getName(),
                kept.stream().map(field -> field.getName() + ":" + field.getGenericType()).toList()
                        + (type.isEnum() ? Arrays.toString(type.getEnumConstants()) : ""));
        kept.forEach(field -> add(field.getGenericType()));
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(this::add);
        }
    }

    private static boolean isLeftOut(Field field) {
        return Modifier.isStatic(field.getModifiers())
                || Modifier.isTransient(field.getModifiers());
    }
}
