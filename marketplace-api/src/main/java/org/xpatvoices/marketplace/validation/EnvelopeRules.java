package org.xpatvoices.marketplace.validation;

import tools.jackson.databind.JsonNode;

/** What must hold between the fields of an envelope. */
final class EnvelopeRules {

    private EnvelopeRules() {}

    static void check(JsonNode contribution, Faults faults) {
        Answers envelope = new Answers(contribution, "");
        String replaced = envelope.code("supersedes");
        if (!replaced.isEmpty() && replaced.equals(envelope.code("contributionId"))) {
            faults.add(
                    envelope.at("supersedes"),
                    FaultCode.CONTRADICTION,
                    "A record cannot replace itself.");
        }
        String period = envelope.code("referencePeriod");
        String captured = envelope.code("capturedAt");
        if (period.length() >= 4
                && captured.length() >= 4
                && period.substring(0, 4).compareTo(captured.substring(0, 4)) > 0) {
            faults.add(
                    envelope.at("referencePeriod"),
                    FaultCode.WRONG_ORDER,
                    "The period begins in a year after the one in which the record was captured.");
        }
    }
}
