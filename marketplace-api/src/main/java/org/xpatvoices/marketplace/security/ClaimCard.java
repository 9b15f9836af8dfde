package org.xpatvoices.marketplace.security;

/**
 * What is printed once at enrolment: eight digits to type and the secret of the QR code, 32 hex
 * digits.
 */
public record ClaimCard(String code, String qrSecret) {

    @Override
    public String toString() {
        return "ClaimCard[withheld]";
    }
}
