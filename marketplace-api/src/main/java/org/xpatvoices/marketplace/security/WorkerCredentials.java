package org.xpatvoices.marketplace.security;

import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;
import org.xpatvoices.marketplace.problem.ProblemException;
import org.xpatvoices.marketplace.problem.WebProblem;

import java.security.MessageDigest;
import java.util.Optional;

/**
 * Card and PIN. An unknown card and a wrong PIN get the same answer after the same work, and both
 * are slowed down alike.
 */
@Component
public class WorkerCredentials {
    private static final int SALT_BYTES = 16;
    private static final String CONSECUTIVE = "01234567890 9876543210";

    private final CardRegister register;
    private final CardFingerprints fingerprints;
    private final SignInTries tries;
    private final Pbkdf2PasswordEncoder slowHash;
    private final String nobodysPin;

    WorkerCredentials(
            CardRegister register,
            CardFingerprints fingerprints,
            SignInTries tries,
            SecuritySettings settings) {
        this.register = register;
        this.fingerprints = fingerprints;
        this.tries = tries;
        this.slowHash =
                new Pbkdf2PasswordEncoder(
                        "",
                        SALT_BYTES,
                        settings.pinIterations(),
                        SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
        this.nobodysPin = slowHash.encode("nobody");
    }

    /** The worker of this card, if the PIN is theirs. */
    public String check(String code, String pin) {
        byte[] card = fingerprints.card(code);
        tries.begin(card);
        Optional<CardRegister.Card> found = register.find(card);
        String hash = found.map(CardRegister.Card::pinHash).orElse(nobodysPin);
        boolean good = slowHash.matches(fingerprints.peppered(code, pin), hash);
        if (found.isEmpty() || !good) {
            throw wrong();
        }
        tries.succeeded(card);
        return found.get().workerId();
    }

    /** Sets the first PIN of a card; whoever does so holds the card, because they read its QR. */
    public void choosePin(ClaimCard card, String pin) {
        if (isGuessable(pin)) {
            throw WebProblem.invalid("/pin", "is too easy to guess");
        }
        byte[] fingerprint = fingerprints.card(card.code());
        tries.begin(fingerprint);
        byte[] kept =
                register.find(fingerprint).map(CardRegister.Card::qrSecret).orElse(new byte[32]);
        String hash = slowHash.encode(fingerprints.peppered(card.code(), pin));
        if (!MessageDigest.isEqual(kept, fingerprints.qrSecret(card))) {
            throw wrong();
        }
        tries.succeeded(fingerprint);
        if (!register.choosePin(fingerprint, hash)) {
            throw WebProblem.PIN_IS_ALREADY_SET.because("This card has its PIN.");
        }
    }

    private static boolean isGuessable(String pin) {
        return CONSECUTIVE.contains(pin) || pin.chars().distinct().count() == 1;
    }

    private static ProblemException wrong() {
        return WebProblem.WRONG_CARD_OR_PIN.because("Card and PIN do not belong together.");
    }
}
