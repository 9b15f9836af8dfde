package org.xpatvoices.marketplace.seed;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.admission.AdmittedKind;
import org.xpatvoices.contracts.admission.DecideParty;
import org.xpatvoices.contracts.admission.RegisterParty;
import org.xpatvoices.contracts.ids.AdmissionId;
import org.xpatvoices.contracts.ids.ReportId;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.TryAgain;
import org.xpatvoices.contracts.report.AssignAuditorCells;
import org.xpatvoices.contracts.report.DecideReport;
import org.xpatvoices.contracts.report.ProposeReport;
import org.xpatvoices.contracts.report.PublishReport;
import org.xpatvoices.contracts.report.ReportAudience;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Who reads reports: the auditor let in and its cells, a report for everybody, one for it. */
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
        admit(cast, cast.hub(), AdmittedKind.HUB, Cast.HUB_NAME);
        admit(cast, cast.auditor(), AdmittedKind.AUDITOR, Cast.AUDITOR_NAME);
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

    /** One operator registered them, the other let them in. */
    private void admit(Cast cast, String partyId, AdmittedKind kind, String name) {
        var id = AdmissionId.ofParty(partyId);
        gateway.<Void>sendAndWait(new RegisterParty(id, kind, name, cast.maker(), clock.instant()));
        gateway.<Void>sendAndWait(new DecideParty(id, true, cast.checker(), clock.instant()));
    }

    /** Nobody waits for it: a report takes a moment in which everything else works already. */
    void publishAside(Cast cast, String quarter) {
        Thread.ofVirtual().name("demo-report").start(() -> publish(cast, quarter));
    }

    private void publish(Cast cast, String quarter) {
        var forAll = new ReportId(cast.ids().uuid("report of " + quarter));
        send(
                quarter,
                new ProposeReport(
                        forAll, quarter, Map.of(), List.of(), cast.maker(), clock.instant()),
                new DecideReport(forAll, true, cast.checker(), clock.instant()));
        send(
                quarter,
                new PublishReport(
                        new ReportId(cast.ids().uuid(ReportAudience.AUDITORS + " of " + quarter)),
                        ReportAudience.AUDITORS,
                        quarter,
                        Map.of(),
                        List.of(),
                        cast.auditor(),
                        clock.instant()));
    }

    private void send(String quarter, Object... commands) {
        try {
            for (Object command : commands) {
                gateway.<Void>sendAndWait(command);
            }
        } catch (Refused | TryAgain e) {
            terminal.say("No compliance report of " + quarter + ": " + e.getMessage());
        }
    }
}
