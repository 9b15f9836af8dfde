package org.xpatvoices.ledger.shredding;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What came of trying to open one text. */
public sealed interface Tried {
    /**
     * It opened.
     *
     * @param utf8 the text, as it was sealed
     * @param key what opened it, to seal more with while this is held
     */
    record Clear(byte[] utf8, @Nullable AesKey key) implements Tried {
        /** Without its key nothing can be sealed beside the text. */
        public Clear(byte[] utf8) {
            this(utf8, null);
        }

        /**
         * Seals something so that it opens in its place as long as this text does, and not longer;
         * nothing where the key is not known.
         *
         * @param keyId this text's
         */
        public Optional<byte[]> sealedBeside(String keyId, Place place, String clear) {
            return Optional.ofNullable(key)
                    .map(
                            known ->
                                    known.encrypt(
                                            clear.getBytes(StandardCharsets.UTF_8),
                                            place.under(keyId)));
        }
    }

    /** It has a key and does not open with it, which has been counted and logged. */
    record Fault(UnreadableContent why) implements Tried {}

    /** Its key is destroyed or never was for it. */
    record Keyless() implements Tried {}
}
