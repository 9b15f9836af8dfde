package org.xpatvoices.marketplace.seed;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.ReportId;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.TryAgain;
import org.xpatvoices.contracts.report.AssignAuditorCells;
import org.xpatvoices.contracts.report.PublishReport;
import org.xpatvoices.contracts.report.ReportAudience;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A report for everybody, one for the auditor, and cells for the auditor to look into. */
@Component
@Profile("demo")
class ReportStory {
    private final CommandGateway gateway;
    private final Terminal terminal;
    private final Clock clock;

    ReportStory(CommandGateway gateway, Terminal terminal, Clock clock) {
        this.gateway = gateway;
        this.terminal = terminal;
        this.clock = clock;
    }

    /** The auditor may look at everybody, and at two sectors by themselves. */
    void assign(Cast cast) {
        gateway.<Void>sendAndWait(
                new AssignAuditorCells(
                        cast.auditor(),
                        List.of(
                                Map.of(),
                                Map.of("sector", "TOURISM"),
                                Map.of("sector", "CONSTRUCTION")),
                        cast.maker(),
                        clock.instant()));
    }

    /** Nobody waits for it: a report takes a moment in which everything else works already. */
    void publishAside(Cast cast, String quarter) {
        Thread.ofVirtual().name("demo-report").start(() -> publish(cast, quarter));
    }

    private void publish(Cast cast, String quarter) {
        publish(cast, ReportAudience.PUBLIC, cast.maker(), quarter);
        publish(cast, ReportAudience.AUDITORS, cast.auditor(), quarter);
    }

    private void publish(Cast cast, ReportAudience audience, String by, String quarter) {
        String name = (audience == ReportAudience.PUBLIC ? "report of " : audience + " of ");
        try {
            gateway.<Void>sendAndWait(
                    new PublishReport(
                            new ReportId(cast.ids().uuid(name + quarter)),
                            audience,
                            quarter,
                            Map.of(),
                            List.of(),
                            by,
                            clock.instant()));
        } catch (Refused | TryAgain e) {
            terminal.say("No compliance report of " + quarter + ": " + e.getMessage());
        }
    }
}
