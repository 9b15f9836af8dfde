package org.xpatvoices.payouts.reconcile;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.TryAgain;
import org.xpatvoices.payouts.rail.iso20022.UnreadableFile;

/** Why a file was not taken in, in words for whoever brought it. */
final class UntakenFile {
    private static final Logger LOG = LoggerFactory.getLogger(UntakenFile.class);

    private UntakenFile() {}

    /** What may go by itself says so, is no fault of the file, and goes on as it is. */
    static Refused why(String sha256, Exception failure) throws Exception {
        return switch (failure) {
            case UnreadableFile e -> refused(String.valueOf(e.getMessage()));
            case Refused e -> e;
            case ArithmeticException _ -> refused("its amounts are too large together");
            case TryAgain e -> throw e;
            case DataAccessException e -> throw e;
            default -> {
                LOG.error("file {} cannot be taken in", sha256, failure);
                yield refused(
                        "something in it is not provided for; whoever runs this service finds its"
                                + " digest in what was noted");
            }
        };
    }

    static Refused refused(String why) {
        return new Refused(PayoutRule.STATEMENT_MUST_BE_READABLE, "The file was refused: " + why);
    }
}
