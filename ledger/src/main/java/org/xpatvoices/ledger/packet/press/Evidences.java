package org.xpatvoices.ledger.packet.press;

import org.xpatvoices.ledger.packet.anonymise.PrivacyModel;
import org.xpatvoices.ledger.packet.files.PacketHeader;
import org.xpatvoices.ledger.packet.files.WrittenFile;
import org.xpatvoices.ledger.packet.verify.Evidence;
import org.xpatvoices.ledger.packet.verify.Expectation;

import java.util.List;
import java.util.stream.Collectors;

/** Says to the verifier what was ordered; it learns nothing from the anonymiser. */
final class Evidences {
    private Evidences() {}

    /**
     * @param broughtRecords how many records there were, for orders that count none
     */
    static Evidence of(
            PressOrder order,
            String hierarchyVersion,
            List<WrittenFile> files,
            byte[] sideTable,
            int broughtRecords) {
        return new Evidence(
                files.stream().collect(Collectors.toMap(WrittenFile::path, WrittenFile::content)),
                sideTable,
                expectation(order, hierarchyVersion, order.admitted().orElse(broughtRecords)));
    }

    private static Expectation expectation(
            PressOrder order, String hierarchyVersion, int admittedRecords) {
        PacketHeader header = order.header();
        PrivacyModel model = order.model();
        return new Expectation(
                header.packetId(),
                header.version(),
                header.epoch(),
                header.purposes(),
                header.schema(),
                header.logPosition(),
                hierarchyVersion,
                order.quasi(),
                order.sensitive(),
                order.plain(),
                new Expectation.RequiredModel(
                        model.k(),
                        model.l(),
                        model.employers(),
                        model.largestEmployerPercent(),
                        model.distanceBasisPoints()),
                admittedRecords,
                header.rowsPerContributorMax(),
                header.checkpoint().root());
    }
}
