package org.xpatvoices.ledger.packet.assemble;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.packet.AssemblyStage;
import org.xpatvoices.contracts.packet.PacketRelease;
import org.xpatvoices.contracts.packet.RefusePacket;
import org.xpatvoices.contracts.refusal.TryAgain;
import org.xpatvoices.ledger.contribution.AdmittedFacts;
import org.xpatvoices.ledger.contribution.ContributionRegister;
import org.xpatvoices.ledger.packet.Epochs;
import org.xpatvoices.ledger.packet.codebook.Codebook;
import org.xpatvoices.ledger.packet.files.WrittenFile;
import org.xpatvoices.ledger.packet.gate.Gate;
import org.xpatvoices.ledger.packet.gate.Selection;
import org.xpatvoices.ledger.packet.press.AdmittedRecord;
import org.xpatvoices.ledger.packet.press.Awaited;
import org.xpatvoices.ledger.packet.press.PacketPress;
import org.xpatvoices.ledger.packet.press.PressOutcome;
import org.xpatvoices.ledger.packet.press.Pressing;
import org.xpatvoices.ledger.shredding.ContentVault;
import org.xpatvoices.ledger.shredding.ManifestKey;
import org.xpatvoices.ledger.shredding.Pseudonyms;
import org.xpatvoices.ledger.shredding.Tried;
import org.xpatvoices.ledger.transparency.EarlierLog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Makes a packet of what was consented at the cut-off, or says why there is none. */
@Component
class PacketAssembly {
    private static final int WORKERS_PER_CHUNK = 1_000;
    private static final int CHUNKS_AT_ONCE = 3;
    private static final int WORKERS_PER_NOTE = 10_000;

    private final ContributionRegister contributions;
    private final ContentVault vault;
    private final Pseudonyms pseudonyms;
    private final ManifestKey signature;
    private final ProgressRegister progress;
    private final EarlierLog log;
    private final Epochs epochs;
    private final Codebook codebook = Codebook.hierarchies1();
    private final PacketPress press = new PacketPress();
    private final Gate gate;

    PacketAssembly(
            ContributionRegister contributions,
            ContentVault vault,
            Pseudonyms pseudonyms,
            ManifestKey signature,
            ProgressRegister progress,
            EarlierLog log,
            Epochs epochs,
            Gate gate) {
        this.contributions = contributions;
        this.vault = vault;
        this.pseudonyms = pseudonyms;
        this.signature = signature;
        this.progress = progress;
        this.log = log;
        this.epochs = epochs;
        this.gate = gate;
    }

    /**
     * Consents are read at the cut-off; what was withdrawn since stays out as well, up to when
     * nobody else is at work on a packet any more.
     */
    Assembled assemble(AssemblyOrder order, Instant at) {
        gate.lock();
        Instant sealedAt = at.isBefore(order.cutOffAt()) ? order.cutOffAt() : at;
        return assemble(order, contributions.withdrawnAfter(order.cutOffPosition()), sealedAt);
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
        var earlier = Beside.of(() -> gate.earlier(order.gateOrder(codebook.version(), sealedAt)));
        var turn = gate.turn(order.request().epochNumber(), order.terms().purposes());
        var intake =
                new Intake(
                        order,
                        this::keysOf,
                        codebook,
                        withdrawn,
                        turn,
                        sealedAt,
                        onSaleUntil(order, sealedAt));
        read(order, intake);
        // Beside the gate, which leaves a core free; reading leaves none.
        var admitted = Beside.of(() -> contributions.count(order.admission()));
        Selection selection =
                gate.select(Awaited.of(earlier), intake.candidates(), intake.filtered());
        var attempt = new Attempt(order, intake, selection, sealedAt);
        var isolated = FewLeftOut.reason(intake.leftOut(), order.terms().floors().k());
        if (isolated.isPresent()) {
            return attempt.impossible(List.of(isolated.get()));
        }
        List<Considered> chosen = attempt.chosen();
        List<AdmittedRecord> records = chosen.stream().map(Considered::values).toList();
        return switch (press.begin(
                order.pressOrder(
                                logRoot(order),
                                signature.keyId(),
                                gate.cohort(
                                        order.request().epochNumber(), order.terms().purposes()))
                        .admitting(attempt.chosenOf(Awaited.of(admitted))),
                records,
                selection.keptGroups(),
                new GrantedPurposes(chosen, order.terms().purposes()),
                stage -> progress.at(order.packetId(), stage))) {
            case Pressing.Arranged arranged -> begun(attempt, arranged);
            case Pressing.Refused(List<String> reasons) -> attempt.impossible(reasons);
        };
    }

    /** Until its epoch ends at least, so that all who ask for packets in it agree. */
    private Instant onSaleUntil(AssemblyOrder order, Instant sealedAt) {
        Instant end = epochs.endOf(order.request().epochNumber());
        return end.isBefore(sealedAt) ? sealedAt : end;
    }

    private String logRoot(AssemblyOrder order) {
        return log.rootAt(order.cutOffPosition())
                .orElseThrow(() -> new TryAgain("No checkpoint covers the cut-off yet."));
    }

    /** What does not need the files is made while they are written and verified. */
    private Assembled begun(Attempt attempt, Pressing.Arranged arranged) {
        Selection selection = attempt.selection();
        int[] classes = arranged.classOfRecord();
        Delivery delivery = attempt.delivery(arranged);
        var faults =
                Beside.of(
                        () ->
                                gate.faults(selection, classes).stream()
                                        .map("compared with earlier packets, "::concat)
                                        .toList());
        var release = Beside.of(() -> gate.release(selection, classes));
        var contributors =
                Beside.of(() -> Contributed.of(delivery.contributors(pseudonyms::payeeOf)));
        var judging =
                arranged.outcome()
                        .thenApply(
                                outcome ->
                                        switch (outcome) {
                                            case PressOutcome.Refused refused ->
                                                    attempt.failed(refused.reasons());
                                            case PressOutcome.Pressed _
                                                    when !Awaited.of(faults).isEmpty() ->
                                                    attempt.failed(Awaited.of(faults));
                                            case PressOutcome.Pressed pressed ->
                                                    passed(
                                                            attempt,
                                                            pressed,
                                                            delivery,
                                                            Awaited.of(contributors),
                                                            Awaited.of(release));
                                        });
        return attempt.made(delivery, arranged, judging);
    }

    private Judgement passed(
            Attempt attempt,
            PressOutcome.Pressed pressed,
            Delivery delivery,
            Contributed contributors,
            PacketRelease release) {
        progress.at(attempt.order().packetId(), AssemblyStage.SEALING);
        List<WrittenFile> files = signed(pressed);
        return attempt.passed(
                pressed,
                files,
                delivery.seal(
                        attempt.order(),
                        pressed,
                        files,
                        contributors,
                        release,
                        attempt.sealedAt()));
    }

    private void read(AssemblyOrder order, Intake intake) {
        progress.at(order.packetId(), AssemblyStage.READING);
        int workers = Math.max(1, contributions.about(order.schema(), order.terms().period()));
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

    private Function<AdmittedFacts, Tried> keysOf(List<AdmittedFacts> sealed) {
        return vault.keysOf(sealed).unwrapped()::open;
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
