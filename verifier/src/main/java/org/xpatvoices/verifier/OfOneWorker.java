package org.xpatvoices.verifier;

import java.util.Set;

/**
 * Events that one worker causes and nobody needs to count. A kind of their own would tell who
 * watches a hub what somebody does in there, so they lost theirs.
 */
final class OfOneWorker {
    private static final Set<String> TYPES =
            Set.of(
                    "CashOutAsked",
                    "ContributionRecorded",
                    "DestinationRegistered",
                    "DestinationsForgotten",
                    "GrievanceAdvanced",
                    "GrievanceFiled",
                    "PayoutReceiptConfirmed",
                    "RemittanceQuoteChosen",
                    "RemittanceQuotesShown",
                    "SubjectKeyShredded",
                    "ThresholdChosen",
                    "WorkerEnrolled",
                    "WorkerErased");

    private OfOneWorker() {}

    static boolean is(String type) {
        return TYPES.contains(type);
    }
}
