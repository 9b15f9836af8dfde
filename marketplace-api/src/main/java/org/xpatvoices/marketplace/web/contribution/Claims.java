package org.xpatvoices.marketplace.web.contribution;

import org.xpatvoices.marketplace.security.Caller;
import org.xpatvoices.marketplace.security.PartyKind;
import org.xpatvoices.marketplace.validation.Fault;
import org.xpatvoices.marketplace.validation.FaultCode;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** What no schema can see: who the sender is, and whether the text is text. */
final class Claims {
    private Claims() {}

    static List<Fault> faultsOf(JsonNode record, Caller caller) {
        var faults = new ArrayList<Fault>();
        if (caller.kind() == PartyKind.HUB && record.isObject() && !record.has("workerId")) {
            faults.add(new Fault("/workerId", "A hub says whose record it is.", FaultCode.MISSING));
        }
        var attestation = record.path("attestation").stringValue("");
        if (caller.kind() == PartyKind.WORKER
                && !attestation.isEmpty()
                && !attestation.equals("SELF")) {
            faults.add(
                    new Fault(
                            "/attestation",
                            "Nobody else stands beside a worker's own session.",
                            FaultCode.CONTRADICTION));
        }
        if (caller.kind() == PartyKind.HUB && attestation.equals("AUDITOR_VERIFIED")) {
            faults.add(
                    new Fault(
                            "/attestation",
                            "Only an auditor's own attestation says this.",
                            FaultCode.CONTRADICTION));
        }
        if (holdsHalfOfACharacter(record)) {
            faults.add(
                    new Fault(
                            "",
                            "A text holds half of a character, which no file can keep.",
                            FaultCode.WRONG_FORM));
        }
        return faults;
    }

    private static boolean holdsHalfOfACharacter(JsonNode value) {
        if (value.isString()) {
            return isBroken(value.stringValue());
        }
        for (var member : value.properties()) {
            if (isBroken(member.getKey()) || holdsHalfOfACharacter(member.getValue())) {
                return true;
            }
        }
        if (value.isArray()) {
            for (var item : value) {
                if (holdsHalfOfACharacter(item)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isBroken(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isSurrogate(c)) {
                boolean whole =
                        Character.isHighSurrogate(c)
                                && at + 1 < text.length()
                                && Character.isLowSurrogate(text.charAt(at + 1));
                if (!whole) {
                    return true;
                }
                at++;
            }
        }
        return false;
    }
}
