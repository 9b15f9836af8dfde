package org.xpatvoices.verifier;

import java.util.Set;

/**
 * Events that one worker causes and nobody needs to count. A kind of their own would tell who
 * watches a hub what somebody does in there, so they lost theirs: all of them at one position of a
 * log, and for good.
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

    private long neutralFrom;

    static boolean is(String type) {
        return TYPES.contains(type);
    }

    /** To be asked in the order of the log: nobody lets these kinds come and go. */
    void mustStayNeutral(String type, Entry entry) throws Rejected {
        if (!is(type)) {
            return;
        }
        if (entry.kind() == 0 && neutralFrom == 0) {
            neutralFrom = entry.position();
        }
        if (entry.kind() != 0 && neutralFrom > 0) {
            throw new Rejected(
                    "%s is counted as kind %d, from position %d on it is kind 0"
                            .formatted(type, entry.kind(), neutralFrom));
        }
    }
}
