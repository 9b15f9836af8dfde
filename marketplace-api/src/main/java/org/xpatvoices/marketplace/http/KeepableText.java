package org.xpatvoices.marketplace.http;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Texts that every part of the platform can keep and pass on. JSON may spell more than that: the
 * database takes no NUL, and neither XML nor UTF-8 takes half a surrogate pair or U+FFFE and
 * U+FFFF.
 */
final class KeepableText extends StdScalarDeserializer<String> {
    KeepableText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && text.codePoints().anyMatch(KeepableText::isUnkeepable)) {
            throw context.weirdStringException("", String.class, "holds a character nobody keeps");
        }
        return text;
    }

    private static boolean isUnkeepable(int point) {
        return point == 0
                || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                || (point & 0xFFFE) == 0xFFFE;
    }
}
