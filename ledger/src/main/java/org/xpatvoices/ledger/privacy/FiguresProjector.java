package org.xpatvoices.ledger.privacy;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.figures.FiguresPublished;
import org.xpatvoices.contracts.figures.FiguresView;
import org.xpatvoices.contracts.figures.GetFigures;
import org.xpatvoices.contracts.figures.NoisyCount;
import org.xpatvoices.ledger.packet.ViewJson;

import java.util.List;

/** Published figures, as they were drawn; what everybody sees of them is rounded here. */
@Component
@ProcessingGroup("ledger.figures")
class FiguresProjector {
    private static final long FLOOR = 20;
    private static final long STEP = 5;

    private final JdbcClient jdbc;

    FiguresProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(FiguresPublished event) {
        jdbc.sql(
                        """
                        insert into ledger.figures (population, period, published)
                        values (?, ?, ?::jsonb) on conflict do nothing
                        """)
                .params(event.population(), event.period(), ViewJson.write(event))
                .update();
    }

    @QueryHandler
    List<FiguresView> handle(GetFigures query) {
        return jdbc
                .sql("select published from ledger.figures order by period desc, population")
                .query(String.class)
                .list()
                .stream()
                .map(json -> view(ViewJson.read(json, FiguresPublished.class)))
                .toList();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("delete from ledger.figures").update();
    }

    static FiguresView view(FiguresPublished event) {
        return new FiguresView(
                event.period(),
                event.population(),
                event.epsilonMilli(),
                event.spentMilli(),
                event.capMilli(),
                event.sensitivity(),
                event.counts().stream().map(FiguresProjector::figure).toList(),
                event.publishedAt());
    }

    private static FiguresView.Figure figure(NoisyCount count) {
        long rounded = Math.floorDiv(2 * count.value() + STEP, 2 * STEP) * STEP;
        return new FiguresView.Figure(count.what(), rounded < FLOOR ? null : rounded);
    }
}
