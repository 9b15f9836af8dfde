package org.xpatvoices.contracts.ids;

/**
 * A text that is no id of the expected kind. The text itself is not repeated: it may be anything a
 * caller sent.
 */
public final class MalformedId extends IllegalArgumentException {
    private final String expectedPrefix;

    MalformedId(String expectedPrefix, String text) {
        super(
                "an id of this kind is '"
                        + expectedPrefix
                        + "' and 32 lower-case hex digits; got "
                        + text.length()
                        + " characters");
        this.expectedPrefix = expectedPrefix;
    }

    public String expectedPrefix() {
        return expectedPrefix;
    }
}
