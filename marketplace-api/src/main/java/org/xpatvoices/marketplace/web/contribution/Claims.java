package org.xpatvoices.marketplace.web.contribution;

import org.xpatvoices.marketplace.security.Caller;
import org.xpatvoices.marketplace.security.PartyKind;
import org.xpatvoices.marketplace.validation.Fault;
import org.xpatvoices.marketplace.validation.FaultCode;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** What a record says of its sender, held against who the sender is. */
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
        return faults;
    }
}
