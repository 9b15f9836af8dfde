package org.xpatvoices.ledger.packet.assemble;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.packet.RefusePacket;
import org.xpatvoices.ledger.contribution.ContributionRegister;
import org.xpatvoices.ledger.packet.codebook.Codebook;
import org.xpatvoices.ledger.packet.files.WrittenFile;
import org.xpatvoices.ledger.packet.press.AdmittedRecord;
import org.xpatvoices.ledger.packet.press.PacketPress;
import org.xpatvoices.ledger.packet.press.PressOutcome;
import org.xpatvoices.ledger.shredding.ContentVault;
import org.xpatvoices.ledger.shredding.ManifestKey;
import org.xpatvoices.ledger.shredding.Pseudonyms;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes a packet of what was consented at the cut-off, or says why there is none. */
@Component
public class PacketAssembly {
    private static final int WORKERS_PER_CHUNK = 1_000;
    private static final int ATTEMPTS_MAX = 3;

    private final ContributionRegister contributions;
    private final ContentVault vault;
    private final Pseudonyms pseudonyms;
    private final ManifestKey signature;
    private final Codebook codebook = Codebook.hierarchies1();
    private final PacketPress press = new PacketPress();

    PacketAssembly(
            ContributionRegister contributions,
            ContentVault vault,
            Pseudonyms pseudonyms,
            ManifestKey signature) {
        this.contributions = contributions;
        this.vault = vault;
        this.pseudonyms = pseudonyms;
        this.signature = signature;
    }

    /** Whether everything up to the cut-off is known; before that nothing may be assembled. */
    public boolean canBegin(AssemblyOrder order) {
        return contributions.hasReached(order.cutOffPosition());
    }

    /**
     * Consents are read at the cut-off; what was withdrawn since stays out as well. Whoever
     * withdraws during the assembly makes it begin again, a few times at most: a packet sealed in
     * spite of that is closed by the withdrawal itself.
     */
    public Assembled assemble(AssemblyOrder order, Instant at) {
        Instant sealedAt = at.isBefore(order.cutOffAt()) ? order.cutOffAt() : at;
        Assembled assembled;
        Set<String> withdrawn;
        int attempts = 0;
        do {
            withdrawn = contributions.withdrawnAfter(order.cutOffPosition());
            assembled = assemble(order, withdrawn, sealedAt);
            attempts++;
        } while (attempts < ATTEMPTS_MAX
                && assembled.restsOnAny(contributions.withdrawnAfter(order.cutOffPosition())));
        return assembled;
    }

    private Assembled assemble(AssemblyOrder order, Set<String> withdrawn, Instant sealedAt) {
        if (order.referenceYear().isEmpty()) {
            return new Assembled.Impossible(
                    new RefusePacket(
                            order.packetId(),
                            order.cutOffPosition(),
                            List.of("the product's period begins with no year"),
                            sealedAt),
                    Map.of());
        }
        var intake = new Intake(order, vault::open, codebook, withdrawn, sealedAt);
        contributions.admittedAt(order.admission(), WORKERS_PER_CHUNK, intake::take);
        List<AdmittedRecord> records =
                intake.considered().stream().map(Considered::values).toList();
        var consents = new GrantedPurposes(intake.considered(), order.terms().purposes());
        return switch (press.press(order.pressOrder(signature.keyId()), records, consents)) {
            case PressOutcome.Pressed pressed -> made(order, intake, pressed, sealedAt);
            case PressOutcome.Refused refused -> impossible(order, intake, refused, sealedAt);
        };
    }

    private Assembled made(
            AssemblyOrder order, Intake intake, PressOutcome.Pressed pressed, Instant sealedAt) {
        var delivery = new Delivery(intake.considered(), pressed.rowOfRecord());
        List<WrittenFile> files = signed(pressed);
        return new Assembled.Made(
                delivery.seal(
                        order,
                        pressed,
                        files,
                        delivery.contributors(pseudonyms::payeeOf),
                        sealedAt),
                files.stream().map(StoredFile::of).toList(),
                delivery.members(),
                counts(intake));
    }

    /** With the signature over the manifest, which comes last because it covers all others. */
    private List<WrittenFile> signed(PressOutcome.Pressed pressed) {
        var files = new ArrayList<>(pressed.files());
        String jws = signature.sign(pressed.manifest().content());
        files.add(new WrittenFile("manifest.jws", jws.getBytes(StandardCharsets.US_ASCII), 0));
        return List.copyOf(files);
    }

    private static Assembled impossible(
            AssemblyOrder order, Intake intake, PressOutcome.Refused refused, Instant sealedAt) {
        var reasons = new ArrayList<>(refused.reasons());
        intake.leftOut().forEach((why, count) -> reasons.add(sentence(count, why)));
        return new Assembled.Impossible(
                new RefusePacket(order.packetId(), order.cutOffPosition(), reasons, sealedAt),
                counts(intake));
    }

    private static String sentence(int count, LeftOut why) {
        return count + (count == 1 ? " record " : " records ") + why.words() + " left out";
    }

    private static Map<String, Integer> counts(Intake intake) {
        var counts = new TreeMap<String, Integer>();
        intake.leftOut().forEach((why, count) -> counts.put(why.name(), count));
        return counts;
    }
}
