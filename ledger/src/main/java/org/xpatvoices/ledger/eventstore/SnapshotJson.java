package org.xpatvoices.ledger.eventstore;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

import java.util.ArrayList;
import java.util.List;

/**
 * How the state of an aggregate looks as JSON: its fields, and for a member of a sealed family its
 * name, so that it can be read back. What was written of another shape is not read at all; see
 * {@link Shape}.
 */
public final class SnapshotJson implements Jackson3SerializerCustomizer {
    private static final String NAME = "is";

    private SnapshotJson() {}

    public static Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(new SnapshotJson())
                .revisionResolver(Shape::of)
                .build();
    }

    @Override
    public void accept(JsonMapper.Builder json) {
        new EventJson().accept(json);
        json.enable(MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .annotationIntrospector(
                        new AnnotationIntrospectorPair(
                                new Families(), new JacksonAnnotationIntrospector()));
    }

    /** The families that are sealed are known without being annotated. */
    private static final class Families extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
                MapperConfig<?> config, Annotated of) {
            return of instanceof AnnotatedClass && isOfFamily(of.getRawType())
                    ? JsonTypeInfo.Value.construct(
                            JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, NAME, null, false, true)
                    : null;
        }

        @Override
        public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated of) {
            var members = new ArrayList<NamedType>();
            collect(of.getRawType(), members);
            return members.isEmpty() ? null : members;
        }

        @Override
        public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass of) {
            return isOfFamily(of.getRawType()) ? of.getRawType().getSimpleName() : null;
        }

        private static boolean isOfFamily(Class<?> type) {
            if (type.isSealed()) {
                return true;
            }
            for (var parent : type.getInterfaces()) {
                if (isOfFamily(parent)) {
                    return true;
                }
            }
            return false;
        }

        private static void collect(Class<?> type, List<NamedType> to) {
            if (type.isSealed()) {
                for (var member : type.getPermittedSubclasses()) {
                    collect(member, to);
                }
            } else if (isOfFamily(type)) {
                to.add(new NamedType(type, type.getSimpleName()));
            }
        }
    }
}
