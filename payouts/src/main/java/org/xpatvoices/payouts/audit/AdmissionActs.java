package org.xpatvoices.payouts.audit;

import org.xpatvoices.contracts.admission.AdmissionEvent;
import org.xpatvoices.contracts.admission.PartyAdmitted;
import org.xpatvoices.contracts.admission.PartyRegistered;
import org.xpatvoices.contracts.admission.PartyTurnedAway;
import org.xpatvoices.contracts.admission.SecretApproved;
import org.xpatvoices.contracts.admission.SecretRenewed;
import org.xpatvoices.contracts.report.AuditorCellsAssigned;
import org.xpatvoices.contracts.report.ReportDeclined;
import org.xpatvoices.contracts.report.ReportEvent;
import org.xpatvoices.contracts.report.ReportProposed;
import org.xpatvoices.contracts.report.ReportPublished;

import java.util.Optional;

/** Who let whom in, and who had what published. */
final class AdmissionActs {
    private AdmissionActs() {}

    static Optional<Act> of(AdmissionEvent event) {
        return Optional.of(
                switch (event) {
                    case PartyRegistered e ->
                            Act.plain(e.registeredAt(), e.registeredBy(), e.partyId(), e.name());
                    case SecretRenewed e ->
                            Act.plain(e.renewedAt(), e.renewedBy(), e.partyId(), "" + e.number());
                    case SecretApproved e ->
                            Act.plain(e.approvedAt(), e.approvedBy(), e.partyId(), "" + e.number());
                    case PartyAdmitted e -> Act.plain(e.admittedAt(), e.admittedBy(), e.partyId());
                    case PartyTurnedAway e ->
                            Act.plain(e.turnedAwayAt(), e.turnedAwayBy(), e.partyId());
                });
    }

    static Optional<Act> of(ReportEvent event) {
        return Optional.of(
                switch (event) {
                    case ReportProposed e ->
                            Act.plain(e.proposedAt(), e.proposedBy(), e.reportId(), e.period());
                    case ReportDeclined e ->
                            Act.plain(e.declinedAt(), e.declinedBy(), e.reportId());
                    case ReportPublished e ->
                            Act.plain(e.publishedAt(), e.publishedBy(), e.reportId(), e.period());
                    case AuditorCellsAssigned e ->
                            Act.plain(
                                    e.assignedAt(),
                                    e.assignedBy(),
                                    e.auditorId(),
                                    e.cells().toString());
                });
    }
}
