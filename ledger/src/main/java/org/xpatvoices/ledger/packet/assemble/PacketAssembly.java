package org.xpatvoices.ledger.packet.assemble;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.packet.AssemblyStage;
import org.xpatvoices.contracts.packet.PacketFacts;
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

import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes a packet of what was consented at the cut-off, or says why there is none. */
@Component
public class PacketAssembly {
    private static final int WORKERS_PER_CHUNK = 1_000;
    private static final int WORKERS_PER_NOTE = 10_000;
    private static final int ATTEMPTS_MAX = 3;

    private final ContributionRegister contributions;
    private final ContentVault vault;
    private final Pseudonyms pseudonyms;
    private final ManifestKey signature;
    private final ProgressRegister progress;
    private final Codebook codebook = Codebook.hierarchies1();
    private final PacketPress press = new PacketPress();

    PacketAssembly(
            ContributionRegister contributions,
            ContentVault vault,
            Pseudonyms pseudonyms,
            ManifestKey signature,
            ProgressRegister progress) {
        this.contributions = contributions;
        this.vault = vault;
        this.pseudonyms = pseudonyms;
        this.signature = signature;
        this.progress = progress;
    }

    /** Whether everything up to the request is known, every withdrawal before it above all. */
    public boolean canBegin(AssemblyOrder order) {
        return contributions.hasReached(order.requestedPosition());
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
        read(order, intake);
        var isolated = FewLeftOut.reason(intake.leftOut(), order.terms().floors().k());
        if (isolated.isPresent()) {
            var refused = new PressOutcome.Refused(List.of(isolated.get()));
            return impossible(order, intake, refused, sealedAt);
        }
        List<AdmittedRecord> records =
                intake.considered().stream().map(Considered::values).toList();
        var consents = new GrantedPurposes(intake.considered(), order.terms().purposes());
        return switch (press.press(
                order.pressOrder(signature.keyId()),
                records,
                consents,
                stage -> progress.at(order.packetId(), stage))) {
            case PressOutcome.Pressed pressed -> made(order, intake, pressed, sealedAt);
            case PressOutcome.Refused refused -> impossible(order, intake, refused, sealedAt);
        };
    }

    private void read(AssemblyOrder order, Intake intake) {
        int workers = Math.max(1, contributions.workersWith(order.admission()));
        var seen = new AtomicInteger();
        progress.at(order.packetId(), AssemblyStage.READING);
        contributions.admittedAt(
                order.admission(),
                WORKERS_PER_CHUNK,
                chunk -> {
                    intake.take(chunk);
                    if (seen.addAndGet(chunk.size()) % WORKERS_PER_NOTE == 0) {
                        progress.at(order.packetId(), AssemblyStage.READING, done(seen, workers));
                    }
                });
    }

    private static int done(AtomicInteger seen, int workers) {
        int begin = AssemblyStage.READING.percent();
        int span = AssemblyStage.GENERALISING.percent() - begin;
        return begin + Math.toIntExact((long) span * Math.min(seen.get(), workers) / workers);
    }

    private Assembled made(
            AssemblyOrder order, Intake intake, PressOutcome.Pressed pressed, Instant sealedAt) {
        var delivery = new Delivery(intake.considered(), pressed.rowOfRecord());
        progress.at(order.packetId(), AssemblyStage.SEALING);
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
                facts(order, intake, pressed),
                counts(intake));
    }

    private static PacketFacts facts(
            AssemblyOrder order, Intake intake, PressOutcome.Pressed pressed) {
        return new PacketFacts(
                order.cutOffAt(),
                intake.considered().size(),
                pressed.figures()
                        .loss()
                        .movePointRight(4)
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact(),
                pressed.columns());
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
