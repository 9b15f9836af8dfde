package org.xpatvoices.ledger.report;

import org.xpatvoices.ledger.report.ComplaintTimes.Handled;
import org.xpatvoices.ledger.report.estimate.Members.Member;
import org.xpatvoices.ledger.report.indicator.Measure;
import org.xpatvoices.ledger.report.indicator.Verdict;

import java.util.OptionalDouble;

/** The two figures of C21 that are made of complaints and not of what workers answer. */
final class ComplaintMeasures {
    private static final int NO_STRATUM = -1;

    private ComplaintMeasures() {}

    static Verdict judge(Measure measure, Handled complaint) {
        OptionalDouble days =
                switch (measure.id()) {
                    case "C21.response" -> complaint.daysToAnswer();
                    case "C21.closure" -> complaint.daysToSettling();
                    default -> throw new IllegalStateException("no rule for " + measure.id());
                };
        return Verdict.ofDays(days);
    }

    /** Nobody's employer is known there, so each counts as of another one. */
    static Member member(Handled complaint) {
        return new Member(
                complaint.number(), complaint.worker(), Long.hashCode(complaint.worker()));
    }

    static Sample.Worker worker(Handled complaint) {
        return new Sample.Worker(Long.hashCode(complaint.worker()), NO_STRATUM, "", "");
    }
}
