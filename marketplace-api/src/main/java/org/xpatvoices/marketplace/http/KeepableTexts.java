package org.xpatvoices.marketplace.http;

import org.xpatvoices.contracts.KeepableText;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** JSON may spell more than can be kept and passed on; that is refused at the door. */
final class KeepableTexts extends StdScalarDeserializer<String> {
    KeepableTexts() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && !KeepableText.isKeepable(text)) {
            throw context.weirdStringException("", String.class, "holds a character nobody keeps");
        }
        return text;
    }
}
