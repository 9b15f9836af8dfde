package org.xpatvoices.contracts.packet;

import static org.xpatvoices.contracts.packet.ColumnForm.CODE;
import static org.xpatvoices.contracts.packet.ColumnForm.NUMBER;
import static org.xpatvoices.contracts.packet.ColumnForm.YES_NO;
import static org.xpatvoices.contracts.packet.ReleasableColumn.plain;
import static org.xpatvoices.contracts.packet.ReleasableColumn.yesNo;

import java.util.List;

/** From reviews of those who arranged the job; whom they are about is not released. */
final class ReviewColumns {
    static final List<ReleasableColumn> ALL =
            List.of(
                    plain("reviewerStage", CODE, "reviewerStage", "HOME", "ABROAD", "RETURNED"),
                    mark("FEES_TRANSPARENT"),
                    mark("CONTRACT_CLEAR"),
                    mark("ORIENTATION"),
                    mark("JOB_AS_PROMISED"),
                    mark("DOCUMENTS_KEPT_BY_ME"),
                    mark("HELP_WHEN_PROBLEM"),
                    mark("RESPECTFUL"),
                    mark("OVERALL"),
                    yesNo("receiptGiven", ColumnRole.PLAIN),
                    yesNo("contractBeforeDeparture", ColumnRole.PLAIN),
                    yesNo("contractChangedOnArrival", ColumnRole.PLAIN),
                    yesNo("wouldRecommend", ColumnRole.PLAIN),
                    plain("orientationReceived", YES_NO, "orientation.received", "N", "Y"),
                    plain(
                            "orientationHours",
                            NUMBER,
                            "orientation.hours",
                            "none",
                            "up to 8",
                            "over 8 to 40"),
                    plain("orientationPaid", YES_NO, "orientation.paid", "N", "Y"));

    private ReviewColumns() {}

    private static ReleasableColumn mark(String name) {
        return plain(name, NUMBER, name, "1", "2", "3", "4", "5");
    }
}
