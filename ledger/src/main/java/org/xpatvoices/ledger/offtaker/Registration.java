package org.xpatvoices.ledger.offtaker;

import static org.xpatvoices.contracts.consent.Purpose.DUE_DILIGENCE;
import static org.xpatvoices.contracts.consent.Purpose.REMEDIATION;
import static org.xpatvoices.contracts.refusal.OffTakerRule.EMPLOYERS_MAY_ONLY_ASK_FOR_DUE_DILIGENCE_OR_REMEDIATION;
import static org.xpatvoices.contracts.refusal.OffTakerRule.OFF_TAKER_ID_IS_ALREADY_TAKEN;
import static org.xpatvoices.contracts.refusal.OffTakerRule.OFF_TAKER_NEEDS_A_NAME;
import static org.xpatvoices.contracts.refusal.OffTakerRule.OFF_TAKER_NEEDS_A_PURPOSE;

import org.xpatvoices.contracts.consent.RecipientClass;
import org.xpatvoices.contracts.offtaker.OffTakerRegistered;
import org.xpatvoices.contracts.offtaker.RegisterOffTaker;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.Set;

/** Who may ask to become an off-taker, and for what. */
final class Registration {
    private static final int NAME_LENGTH_MAX = 120;

    private Registration() {}

    static OffTakerRegistered of(RegisterOffTaker command) {
        String name = command.name().strip();
        if (name.isEmpty() || name.length() > NAME_LENGTH_MAX) {
            throw new Refused(
                    OFF_TAKER_NEEDS_A_NAME, "The name has " + name.length() + " characters.");
        }
        if (command.purposes().isEmpty()) {
            throw new Refused(OFF_TAKER_NEEDS_A_PURPOSE, "No purpose is named.");
        }
        boolean employer = command.recipientClass() == RecipientClass.EMPLOYER;
        if (employer && !Set.of(DUE_DILIGENCE, REMEDIATION).containsAll(command.purposes())) {
            throw new Refused(
                    EMPLOYERS_MAY_ONLY_ASK_FOR_DUE_DILIGENCE_OR_REMEDIATION,
                    "The employer asks for " + command.purposes() + ".");
        }
        return new OffTakerRegistered(
                command.offTakerId().toString(),
                name,
                command.recipientClass().name(),
                command.purposes().stream().map(Enum::name).sorted().toList(),
                command.registeredBy(),
                command.registeredAt());
    }

    static void refuseUnlessSame(OffTakerRegistered earlier, OffTakerRegistered again) {
        boolean same =
                earlier.name().equals(again.name())
                        && earlier.recipientClass().equals(again.recipientClass())
                        && earlier.purposes().equals(again.purposes())
                        && earlier.registeredBy().equals(again.registeredBy());
        if (!same) {
            throw new Refused(
                    OFF_TAKER_ID_IS_ALREADY_TAKEN,
                    again.offTakerId() + " is registered with other facts.");
        }
    }
}
