package org.xpatvoices.marketplace.http;

import org.xpatvoices.contracts.ids.MalformedId;
import org.xpatvoices.contracts.ids.TypedId;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Typed ids travel as their text; a text of another kind is refused where it stands. */
final class TypedIdModule extends SimpleModule {

    TypedIdModule() {
        super("typed-ids");
        addSerializer(TypedId.class, new ToStringSerializer(TypedId.class));
        for (Class<?> id : TypedId.class.getPermittedSubclasses()) {
            add(id);
        }
    }

    private <T> void add(Class<T> id) {
        addDeserializer(id, new FromText<>(id));
    }

    private static final class FromText<T> extends StdDeserializer<T> {
        private final Class<T> id;
        private final Method of;

        FromText(Class<T> id) {
            super(id);
            this.id = id;
            try {
                this.of = id.getMethod("of", String.class);
            } catch (NoSuchMethodException missing) {
                throw new IllegalStateException(id + " cannot be read from text", missing);
            }
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getString();
            try {
                return id.cast(of.invoke(null, text));
            } catch (InvocationTargetException refused) {
                if (refused.getCause() instanceof MalformedId malformed) {
                    return id.cast(
                            context.handleWeirdStringValue(id, text, malformed.getMessage()));
                }
                throw new IllegalStateException(refused);
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
