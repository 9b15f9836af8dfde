package org.xpatvoices.marketplace.security;

import org.springframework.stereotype.Component;
import org.xpatvoices.marketplace.problem.WebProblem;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Issues the card that a worker carries home from enrolment. */
@Component
public class ClaimCards {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 100_000_000;
    private static final int QR_SECRET_BYTES = 16;
    private static final int TRIES_MAX = 50;

    private final CardRegister register;
    private final CardFingerprints fingerprints;

    ClaimCards(CardRegister register, CardFingerprints fingerprints) {
        this.register = register;
        this.fingerprints = fingerprints;
    }

    /**
     * A fresh card for the worker. Until a PIN is chosen a second call replaces the first card, so
     * an enrolment that died half-way can be done again; afterwards it is refused.
     */
    public ClaimCard issue(String workerId) {
        for (int tried = 0; tried < TRIES_MAX; tried++) {
            String code = "%08d".formatted(RANDOM.nextInt(CODES));
            byte[] secret = new byte[QR_SECRET_BYTES];
            RANDOM.nextBytes(secret);
            ClaimCard card = new ClaimCard(code, HexFormat.of().formatHex(secret));
            if (register.put(fingerprints.card(code), workerId, fingerprints.qrSecret(card))) {
                return card;
            }
            if (register.hasPin(workerId)) {
                throw WebProblem.PIN_IS_ALREADY_SET.because(
                        "A card whose PIN was chosen is not replaced here.");
            }
        }
        throw new IllegalStateException("no free card code found");
    }
}
