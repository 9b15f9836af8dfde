package org.xpatvoices.ledger.eventstore;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;

import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;
import tools.jackson.databind.module.SimpleModule;

import java.time.Instant;

/**
 * How events and snapshots look as JSON: their fields and nothing else. Without this, an aggregate
 * with private fields becomes an empty object, and a convenience method named like a getter becomes
 * part of a promise that was never meant.
 */
public final class EventJson implements Jackson3SerializerCustomizer {

    /**
     * A token that replays may carry a reason, whose class is named in the JSON: not just any
     * class.
     */
    private static final PolymorphicTypeValidator NAMED_IN_TOKENS =
            BasicPolymorphicTypeValidator.builder()
                    .allowIfSubType("org.axonframework.eventhandling.")
                    .allowIfSubType("org.xpatvoices.")
                    .allowIfSubType(String.class)
                    .build();

    @Override
    public void accept(JsonMapper.Builder json) {
        json.changeDefaultVisibility(
                visible ->
                        visible.withFieldVisibility(Visibility.ANY)
                                .withGetterVisibility(Visibility.NONE)
                                .withIsGetterVisibility(Visibility.NONE));
        json.polymorphicTypeValidator(NAMED_IN_TOKENS);
        json.addModule(new SimpleModule().addDeserializer(Instant.class, new InstantText()));
    }
}
