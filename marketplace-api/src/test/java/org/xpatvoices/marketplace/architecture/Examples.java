package org.xpatvoices.marketplace.architecture;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Makes a record with every component filled, always the same: an example, not a plausible fact.
 */
final class Examples {

    private static final Instant AT = Instant.parse("2026-01-02T03:04:05.678Z");

    private static final Map<Class<?>, Object> PLAIN =
            Map.ofEntries(
                    Map.entry(int.class, 7),
                    Map.entry(Integer.class, 7),
                    Map.entry(long.class, 1_234_567L),
                    Map.entry(Long.class, 1_234_567L),
                    Map.entry(short.class, (short) 7),
                    Map.entry(boolean.class, true),
                    Map.entry(Boolean.class, true),
                    Map.entry(double.class, 0.5),
                    Map.entry(byte[].class, new byte[] {1, 2, 3}),
                    Map.entry(Instant.class, AT),
                    Map.entry(LocalDate.class, LocalDate.parse("2026-01-02")),
                    Map.entry(YearMonth.class, YearMonth.parse("2026-01")),
                    Map.entry(Duration.class, Duration.ofHours(72)),
                    Map.entry(BigDecimal.class, new BigDecimal("1.5")),
                    Map.entry(UUID.class, new UUID(1, 2)));

    private Examples() {}

    static Object of(Class<?> type) {
        return filled(type, type.getSimpleName());
    }

    private static Object filled(Type type, String name) {
        return switch (type) {
            case ParameterizedType generic -> container(generic, name);
            case Class<?> plain when PLAIN.containsKey(plain) -> PLAIN.get(plain);
            case Class<?> text when text == String.class || text == Object.class -> name;
            case Class<?> choice when choice.isEnum() -> choice.getEnumConstants()[0];
            case Class<?> fact when fact.isRecord() -> record(fact);
            case Class<?> family when family.isSealed() ->
                    filled(family.getPermittedSubclasses()[0], name);
            default -> throw new AssertionError("No example of " + type + " for " + name);
        };
    }

    private static Object container(ParameterizedType type, String name) {
        var arguments = type.getActualTypeArguments();
        var last = filled(arguments[arguments.length - 1], name);
        return switch (((Class<?>) type.getRawType()).getSimpleName()) {
            case "List" -> List.of(last);
            case "Set", "SortedSet" -> Set.of(last);
            case "Optional" -> Optional.of(last);
            case "Map", "SortedMap" -> Map.of(filled(arguments[0], name), last);
            default -> throw new AssertionError("No example of " + type + " for " + name);
        };
    }

    private static Object record(Class<?> type) {
        var components = type.getRecordComponents();
        var values =
                Arrays.stream(components)
                        .map(part -> filled(part.getGenericType(), part.getName()))
                        .toArray();
        try {
            var constructor =
                    type.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("No example of " + type, e);
        }
    }
}
