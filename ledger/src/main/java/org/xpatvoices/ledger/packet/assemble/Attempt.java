package org.xpatvoices.ledger.packet.assemble;

import org.xpatvoices.contracts.packet.CountSpan;
import org.xpatvoices.contracts.packet.PacketFacts;
import org.xpatvoices.contracts.packet.RefusePacket;
import org.xpatvoices.contracts.packet.SealPacket;
import org.xpatvoices.ledger.packet.files.WrittenFile;
import org.xpatvoices.ledger.packet.gate.Released;
import org.xpatvoices.ledger.packet.gate.Selection;
import org.xpatvoices.ledger.packet.press.PressOutcome;
import org.xpatvoices.ledger.packet.press.Pressing;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** One try at a packet: what was read, who was chosen, and what is said in the end. */
record Attempt(AssemblyOrder order, Intake intake, Selection selection, Instant sealedAt) {
    List<Considered> chosen() {
        List<Considered> considered = intake.considered();
        return selection.chosen().stream().map(considered::get).toList();
    }

    /** How many are chosen, if so many are admitted and nobody is lost but who is said to be. */
    int chosenOf(int admitted) {
        return admitted - leftOut().values().stream().mapToInt(Integer::intValue).sum();
    }

    Delivery delivery(Pressing.Arranged arranged) {
        return new Delivery(chosen(), arranged.rowOfRecord());
    }

    Assembled made(
            Delivery delivery, Pressing.Arranged arranged, CompletableFuture<Judgement> judging) {
        return new Assembled.Made(
                delivery.members(),
                Beside.of(() -> Released.of(selection, arranged.classOfRecord())),
                judging,
                counts());
    }

    Judgement passed(PressOutcome.Pressed pressed, List<WrittenFile> files, SealPacket seal) {
        return new Judgement.Passed(
                files.stream().map(StoredFile::of).toList(), facts(pressed), seal);
    }

    Judgement failed(List<String> why) {
        return new Judgement.Failed(refusal(why));
    }

    private PacketFacts facts(PressOutcome.Pressed pressed) {
        return new PacketFacts(
                order.cutOffAt(),
                CountSpan.inPublic(consented()),
                CountSpan.inPublic(consented() - leftOut().getOrDefault(LeftOut.NOT_THEIR_TURN, 0)),
                pressed.figures()
                        .loss()
                        .movePointRight(4)
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact(),
                pressed.columns(),
                sentences(),
                pressed.singledOut());
    }

    private int consented() {
        int kept = intake.leftOut().values().stream().mapToInt(Integer::intValue).sum();
        return intake.considered().size() + kept;
    }

    Assembled impossible(List<String> why) {
        return new Assembled.Impossible(refusal(why), counts());
    }

    private RefusePacket refusal(List<String> why) {
        var reasons = new ArrayList<>(why);
        reasons.addAll(sentences());
        return new RefusePacket(order.packetId(), order.cutOffPosition(), reasons, sealedAt);
    }

    private Map<LeftOut, Integer> leftOut() {
        var all = new EnumMap<LeftOut, Integer>(LeftOut.class);
        all.putAll(intake.leftOut());
        selection
                .waiting()
                .forEach((reason, count) -> all.merge(LeftOut.of(reason), count, Integer::sum));
        return all;
    }

    private Map<String, Integer> counts() {
        var counts = new TreeMap<String, Integer>();
        leftOut().forEach((why, count) -> counts.put(why.name(), count));
        return counts;
    }

    private List<String> sentences() {
        return Stream.concat(
                        leftOut().entrySet().stream()
                                .map(one -> sentence(one.getValue(), one.getKey())),
                        selection.blocked().stream())
                .toList();
    }

    private String sentence(int count, LeftOut why) {
        return Vague.count(count, order.terms().floors().k())
                + " records "
                + why.words()
                + " left out";
    }
}
