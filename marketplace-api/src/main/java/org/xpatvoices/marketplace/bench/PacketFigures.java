package org.xpatvoices.marketplace.bench;

import org.xpatvoices.contracts.bench.Figure;
import org.xpatvoices.marketplace.bench.PacketWatch.Timed;

import java.util.ArrayList;
import java.util.List;

/** What is said of two packets of the same workers, the second one an epoch later. */
final class PacketFigures {
    private static final double SECONDS_MAX = 5;

    private PacketFigures() {}

    static List<Figure> of(int workers, Timed first, Timed again) {
        var figures = new ArrayList<Figure>();
        figures.add(
                Figure.atMost(
                        "packet of %,d workers, requested to sealed".formatted(workers),
                        first.seconds(),
                        "s",
                        SECONDS_MAX));
        stages(first, "", figures);
        figures.add(Figure.shown("rows delivered", first.rows(), "rows"));
        figures.add(Figure.shown("the same workers an epoch later", again.seconds(), "s"));
        stages(again, " then", figures);
        figures.add(Figure.shown("rows delivered then", again.rows(), "rows"));
        return figures;
    }

    private static void stages(Timed packet, String when, List<Figure> figures) {
        packet.stages()
                .forEach(
                        (stage, took) -> figures.add(Figure.shown("  " + stage + when, took, "s")));
    }
}
