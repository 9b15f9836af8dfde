package org.xpatvoices.ledger.wiring;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the aggregate that a command is for by the marked component of its record, and looks for
 * the mark once per class: Axon's own resolver reads all annotations of a class again for every
 * command, which was a quarter of the work on it. Other commands are left to that one.
 */
final class MarkedTargets implements CommandTargetResolver {
    private static final ClassValue<Optional<Method>> MARKED =
            new ClassValue<>() {
                @Override
                protected Optional<Method> computeValue(Class<?> type) {
                    return type.isRecord() ? marked(type) : Optional.empty();
                }
            };

    private final CommandTargetResolver others = AnnotationCommandTargetResolver.builder().build();

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        var marked = MARKED.get(command.getPayloadType());
        if (marked.isPresent()) {
            try {
                Object id = marked.get().invoke(command.getPayload());
                if (id != null) {
                    return new VersionedAggregateIdentifier(id, null);
                }
            } catch (ReflectiveOperationException hidden) {
                return others.resolveTarget(command);
            }
        }
        return others.resolveTarget(command);
    }

    private static Optional<Method> marked(Class<?> type) {
        var marked =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getAccessor)
                        .filter(one -> one.isAnnotationPresent(TargetAggregateIdentifier.class))
                        .toList();
        if (marked.size() != 1) {
            return Optional.empty();
        }
        marked.getFirst().setAccessible(true);
        return Optional.of(marked.getFirst());
    }
}
