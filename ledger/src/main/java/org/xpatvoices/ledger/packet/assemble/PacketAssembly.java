package org.xpatvoices.ledger.packet.assemble;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.packet.AssemblyStage;
import org.xpatvoices.contracts.packet.RefusePacket;
import org.xpatvoices.ledger.contribution.ContributionRegister;
import org.xpatvoices.ledger.packet.codebook.Codebook;
import org.xpatvoices.ledger.packet.files.WrittenFile;
import org.xpatvoices.ledger.packet.gate.Gate;
import org.xpatvoices.ledger.packet.gate.Selection;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes a packet of what was consented at the cut-off, or says why there is none. */
@Component
public class PacketAssembly {
    private static final int WORKERS_PER_CHUNK = 1_000;
    private static final int CHUNKS_AT_ONCE = 3;
    private static final int WORKERS_PER_NOTE = 10_000;
    private static final int ATTEMPTS_MAX = 3;

    private final ContributionRegister contributions;
    private final ContentVault vault;
    private final Pseudonyms pseudonyms;
    private final ManifestKey signature;
    private final ProgressRegister progress;
    private final Codebook codebook = Codebook.hierarchies1();
    private final PacketPress press = new PacketPress();
    private final Gate gate;

    PacketAssembly(
            ContributionRegister contributions,
            ContentVault vault,
            Pseudonyms pseudonyms,
            ManifestKey signature,
            ProgressRegister progress,
            Gate gate) {
        this.contributions = contributions;
        this.vault = vault;
        this.pseudonyms = pseudonyms;
        this.signature = signature;
        this.progress = progress;
        this.gate = gate;
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
        var turn = gate.turn(order.request().epochNumber(), order.terms().purposes());
        var intake = new Intake(order, vault::open, codebook, withdrawn, turn, sealedAt);
        read(order, intake);
        Selection selection = select(order, intake, sealedAt);
        var attempt = new Attempt(order, intake, selection, sealedAt);
        var isolated = FewLeftOut.reason(intake.leftOut(), order.terms().floors().k());
        if (isolated.isPresent()) {
            return attempt.impossible(List.of(isolated.get()));
        }
        List<Considered> chosen = attempt.chosen();
        List<AdmittedRecord> records = chosen.stream().map(Considered::values).toList();
        var consents = new GrantedPurposes(chosen, order.terms().purposes());
        return switch (press.press(
                order.pressOrder(signature.keyId(), gate.cohort(order.request().epochNumber())),
                records,
                selection.keptGroups(),
                consents,
                stage -> progress.at(order.packetId(), stage))) {
            case PressOutcome.Pressed pressed -> judged(attempt, pressed);
            case PressOutcome.Refused refused -> attempt.impossible(refused.reasons());
        };
    }

    private Selection select(AssemblyOrder order, Intake intake, Instant sealedAt) {
        var terms = order.terms();
        return gate.select(
                order.gateOrder(codebook.version(), sealedAt),
                intake.candidates(terms.quasiIdentifiers().size(), terms.sensitiveColumns().size()),
                intake.filtered());
    }

    /** The packet is verified by itself; here it is held against all that were released before. */
    private Assembled judged(Attempt attempt, PressOutcome.Pressed pressed) {
        // What is said of the packet if it may leave is made while that is still being judged.
        var release =
                CompletableFuture.supplyAsync(
                        () -> gate.release(attempt.selection(), pressed.classOfRecord()));
        List<String> faults = gate.faults(attempt.selection(), pressed.classOfRecord());
        if (!faults.isEmpty()) {
            return attempt.impossible(
                    faults.stream().map("compared with earlier packets, "::concat).toList());
        }
        progress.at(attempt.order().packetId(), AssemblyStage.SEALING);
        return attempt.made(pressed, signed(pressed), release::join, pseudonyms::payeeOf);
    }

    private void read(AssemblyOrder order, Intake intake) {
        progress.at(order.packetId(), AssemblyStage.READING);
        int workers = Math.max(1, contributions.about(order.admission()));
        var seen = new AtomicInteger();
        try (var opening = new FewBehind<>(CHUNKS_AT_ONCE, intake::opened, intake::gather)) {
            contributions.admittedAt(
                    order.admission(),
                    WORKERS_PER_CHUNK,
                    chunk -> {
                        opening.accept(chunk);
                        if (seen.addAndGet(chunk.size()) % WORKERS_PER_NOTE == 0) {
                            progress.at(
                                    order.packetId(), AssemblyStage.READING, done(seen, workers));
                        }
                    });
            opening.finish();
        }
    }

    private static int done(AtomicInteger seen, int workers) {
        int begin = AssemblyStage.READING.percent();
        int span = AssemblyStage.GENERALISING.percent() - begin;
        return begin + Math.toIntExact((long) span * Math.min(seen.get(), workers) / workers);
    }

    /** With the signature over the manifest, which comes last because it covers all others. */
    private List<WrittenFile> signed(PressOutcome.Pressed pressed) {
        var files = new ArrayList<>(pressed.files());
        String jws = signature.sign(pressed.manifest().content());
        files.add(new WrittenFile("manifest.jws", jws.getBytes(StandardCharsets.US_ASCII), 0));
        return List.copyOf(files);
    }
}
