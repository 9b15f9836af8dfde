package org.xpatvoices.marketplace.web.contribution;

import org.xpatvoices.marketplace.security.Caller;
import org.xpatvoices.marketplace.security.PartyKind;
import org.xpatvoices.marketplace.validation.Fault;
import org.xpatvoices.marketplace.validation.FaultCode;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
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
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(record.toString())) {
            faults.add(
                    new Fault(
                            "",
                            "A text holds half of a character, which no file can keep.",
                            FaultCode.WRONG_FORM));
        }
        return faults;
    }
}
