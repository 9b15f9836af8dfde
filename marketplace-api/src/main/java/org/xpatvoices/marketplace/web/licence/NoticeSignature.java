package org.xpatvoices.marketplace.web.licence;

import org.erdtman.jcs.JsonCanonicalizer;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.licence.RetractionView;
import org.xpatvoices.marketplace.web.consent.ReceiptKey;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/**
 * Signs notices, so that nobody can say afterwards that there was none or that it asked for less.
 * It is a signature and not a proof from the log: a place in the log tells for ever which other
 * notices came with it.
 */
@Component
class NoticeSignature {
    private static final String TYPE = "retraction-notice+json";

    private final ReceiptKey key;

    NoticeSignature(ReceiptKey key) {
        this.key = key;
    }

    /** What is signed: the same for one notice whenever it is asked for. */
    record Notice(
            String licenceId,
            String packetId,
            String offTakerId,
            Instant noticedAt,
            Instant answerBy) {}

    String jws(RetractionView view) {
        var notice =
                new Notice(
                        view.licenceId(),
                        view.packetId(),
                        view.offTakerId(),
                        view.noticedAt(),
                        view.answerBy());
        try {
            String json = JsonMapper.shared().writeValueAsString(notice);
            return key.sign(TYPE, new JsonCanonicalizer(json).getEncodedString());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
