package org.xpatvoices.marketplace.validation;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.List;

/**
 * What of a sound contribution is sealed: answers, states and the version of the questions, as
 * canonical JSON (RFC 8785), so that the same facts are the same bytes whoever sent them and
 * however they were spaced and ordered.
 */
public final class CanonicalContent {
    private static final List<String> PARTS = List.of("answers", "questionVersion", "states");

    private CanonicalContent() {}

    public static String of(JsonNode contribution) {
        var content = JsonMapper.shared().createObjectNode();
        for (var part : PARTS) {
            if (contribution.has(part)) {
                content.set(part, contribution.get(part));
            }
        }
        try {
            return CanonicalText.of(content);
        } catch (IOException impossible) {
            throw new IllegalStateException("sound JSON could not be written again", impossible);
        }
    }
}
