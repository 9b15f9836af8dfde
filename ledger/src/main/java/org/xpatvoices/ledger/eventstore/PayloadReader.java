package org.xpatvoices.ledger.eventstore;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads what a Jackson serializer wrote, without looking up for each event what it looked up for
 * the last: the class of a type, how to read it, and metadata that is the same for all events of a
 * command. It also remembers what its reader has asked for, so that this can be read ahead.
 */
final class PayloadReader implements Serializer {
    private final Serializer serializer;
    private final Map<SerializedType, Class<?>> classes = new ConcurrentHashMap<>();
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();
    private final Set<Class<?>> wanted = ConcurrentHashMap.newKeySet();
    private volatile Last last = new Last(new byte[0], MetaData.emptyInstance());

    PayloadReader(Serializer serializer) {
        this.serializer = serializer;
    }

    private record Last(byte[] text, MetaData metadata) {}

    /** Whether payloads of this class were asked for before. */
    boolean isWanted(Class<?> payload) {
        return wanted.contains(payload);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S, T> T deserialize(SerializedObject<S> object) {
        if (!(serializer instanceof Jackson3Serializer jackson)
                || !(object.getData() instanceof byte[] text)) {
            return serializer.deserialize(object);
        }
        var type = classForType(object.getType());
        if (type == MetaData.class) {
            return (T) metadata(object, text);
        }
        if (type == UnknownSerializedType.class) {
            return serializer.deserialize(object);
        }
        wanted.add(type);
        try {
            return readers.computeIfAbsent(type, jackson.getObjectMapper()::readerFor)
                    .readValue(text);
        } catch (JacksonException unreadable) {
            throw new SerializationException("A payload cannot be read as its type", unreadable);
        }
    }

    private MetaData metadata(SerializedObject<?> object, byte[] text) {
        var known = last;
        if (Arrays.equals(known.text(), text)) {
            return known.metadata();
        }
        MetaData read = serializer.deserialize(object);
        last = new Last(text, read);
        return read;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        return classes.computeIfAbsent(type, serializer::classForType);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        return serializer.typeForClass(type);
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> as) {
        return serializer.serialize(object, as);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> as) {
        return serializer.canSerializeTo(as);
    }

    @Override
    public Converter getConverter() {
        return serializer.getConverter();
    }
}
