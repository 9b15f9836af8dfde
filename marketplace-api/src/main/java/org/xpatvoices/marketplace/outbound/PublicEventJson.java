package org.xpatvoices.marketplace.outbound;

import org.xpatvoices.contracts.Personal;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes events for strangers: components marked {@link Personal} are absent, not blanked. */
final class PublicEventJson {
    private final JsonMapper mapper =
            JsonMapper.builder()
                    .annotationIntrospector(new WithoutPersonal())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    /** Whether events of this class may leave at all. */
    static boolean mayLeave(Class<?> event) {
        return event.getName().startsWith("org.xpatvoices.contracts.")
                && !event.isAnnotationPresent(Personal.class);
    }

    byte[] write(long position, String eventId, Instant at, Object event) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("position", position);
        envelope.put("eventId", eventId);
        envelope.put("type", event.getClass().getSimpleName());
        envelope.put("recordedAt", at);
        envelope.put("data", event);
        return mapper.writeValueAsBytes(envelope);
    }

    private static final class WithoutPersonal extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean hasIgnoreMarker(MapperConfig<?> config, AnnotatedMember member) {
            return member.hasAnnotation(Personal.class) || super.hasIgnoreMarker(config, member);
        }
    }
}
