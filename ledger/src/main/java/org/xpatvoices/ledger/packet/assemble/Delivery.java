package org.xpatvoices.ledger.packet.assemble;

import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.PacketRelease;
import org.xpatvoices.contracts.packet.ReachedFloors;
import org.xpatvoices.contracts.packet.SealPacket;
import org.xpatvoices.ledger.contribution.AdmittedGrant;
import org.xpatvoices.ledger.packet.SaleWindow;
import org.xpatvoices.ledger.packet.anonymise.AnonymisationFigures;
import org.xpatvoices.ledger.packet.files.WrittenFile;
import org.xpatvoices.ledger.packet.press.PressOutcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;

/**
 * Who stands behind the delivered rows. A suppressed record is not delivered: nobody pays for it,
 * nobody earns from it, and the packet does not rest on its worker's consent.
 */
final class Delivery {
    private final List<Considered> delivered;

    Delivery(List<Considered> considered, int[] rowOfRecord) {
        var rows = new ArrayList<Considered>();
        for (int record = 0; record < rowOfRecord.length; record++) {
            if (rowOfRecord[record] > 0) {
                rows.add(considered.get(record));
            }
        }
        this.delivered = rows;
    }

    List<ContributorUnits> contributors(Function<WorkerId, PayeeId> payeeOf) {
        String[] payees =
                delivered.parallelStream()
                        .map(row -> payeeOf.apply(WorkerId.of(row.workerId())).toString())
                        .toArray(String[]::new);
        Arrays.parallelSort(payees);
        var contributors = new ArrayList<ContributorUnits>(payees.length);
        int from = 0;
        for (int to = 1; to <= payees.length; to++) {
            if (to == payees.length || !payees[to].equals(payees[from])) {
                contributors.add(new ContributorUnits(payees[from], to - from));
                from = to;
            }
        }
        return List.copyOf(contributors);
    }

    List<Member> members() {
        var members = new LinkedHashSet<Member>();
        for (Considered row : delivered) {
            row.grants().forEach(grant -> members.add(new Member(grant.grantId(), row.workerId())));
        }
        return List.copyOf(members);
    }

    SealPacket seal(
            AssemblyOrder order,
            PressOutcome.Pressed pressed,
            List<WrittenFile> files,
            Contributed contributed,
            PacketRelease release,
            Instant sealedAt) {
        return new SealPacket(
                order.packetId(),
                order.cutOffPosition(),
                files.stream().map(WrittenFile::describe).toList(),
                pressed.manifest().sha256(),
                reached(pressed.figures()),
                delivered.size(),
                pressed.figures().suppressed(),
                contributed.payees().size(),
                contributed.payees(),
                contributed.sha256(),
                PacketPrice.of(order.terms().pricing(), delivered.size()),
                grantedBefore(order.cutOffAt()),
                SaleWindow.dayOf(firstEnd()),
                release,
                sealedAt);
    }

    private static ReachedFloors reached(AnonymisationFigures figures) {
        return new ReachedFloors(
                figures.workersMin(),
                figures.answersMin(),
                figures.employersMin(),
                figures.largestEmployerPercentMax(),
                figures.distanceBasisPointsMax());
    }

    /**
     * No consent here is younger than the cut-off. Which one is the youngest stays unsaid: the
     * catalogue is public, and one worker's moment at a hub is no business of its readers.
     */
    private Instant grantedBefore(Instant cutOffAt) {
        return delivered.stream()
                .flatMap(row -> row.grants().stream())
                .map(AdmittedGrant::grantedAt)
                .filter(cutOffAt::isBefore)
                .max(Instant::compareTo)
                .orElse(cutOffAt);
    }

    private Instant firstEnd() {
        return delivered.stream()
                .flatMap(row -> row.grants().stream())
                .map(AdmittedGrant::validUntil)
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
