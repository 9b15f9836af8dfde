package org.xpatvoices.ledger.report;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.contribution.ContributionSchema;
import org.xpatvoices.ledger.contribution.AdmittedFacts;
import org.xpatvoices.ledger.contribution.ReportAdmission;
import org.xpatvoices.ledger.contribution.ReportFactsRegister;
import org.xpatvoices.ledger.contribution.ToldFacts;
import org.xpatvoices.ledger.contribution.WorkerFacts;
import org.xpatvoices.ledger.report.indicator.Statement;
import org.xpatvoices.ledger.report.indicator.Testimony;
import org.xpatvoices.ledger.shredding.ContentVault;
import org.xpatvoices.ledger.shredding.Opened;
import org.xpatvoices.ledger.shredding.ReportNames;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** Opens what may be counted, chunk by chunk, and keeps nothing of it but the tally. */
@Component
class ReportReading {
    private static final int WORKERS_PER_CHUNK = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ReportFactsRegister register;
    private final ContentVault vault;
    private final ReportNames names;
    private final ComplaintTimes complaints;

    ReportReading(
            ReportFactsRegister register,
            ContentVault vault,
            ReportNames names,
            ComplaintTimes complaints) {
        this.register = register;
        this.vault = vault;
        this.names = names;
        this.complaints = complaints;
    }

    Tally read(ReportOrder order, long cutOffPosition) {
        var tally = new Tally(order.measures(), names.names());
        var admission = order.admission(cutOffPosition);
        register.toldAt(
                admission, WORKERS_PER_CHUNK, chunk -> take(chunk, admission, order, tally));
        // Where complaints are kept nobody knows of which cell a worker is.
        if (order.cell().isEmpty()) {
            var period = order.period();
            tally.take(complaints.handled(period.begin(), period.end(), cutOffPosition));
        }
        return tally;
    }

    private void take(
            List<WorkerFacts> chunk, ReportAdmission admission, ReportOrder order, Tally tally) {
        var opened =
                vault.open(
                        chunk.stream()
                                .flatMap(worker -> worker.told().stream())
                                .map(ToldFacts::facts)
                                .toList());
        var named = names.ofWorkers(chunk.stream().map(WorkerFacts::workerId).toList());
        for (WorkerFacts worker : chunk) {
            // What lost its key since is not counted, and neither is what is damaged.
            var readable =
                    worker.told().stream()
                            .filter(told -> opened.texts().containsKey(told.facts()))
                            .toList();
            var testimony = testimony(readable, opened, admission);
            var name = named.get(worker.workerId());
            // Who has no name was erased while this was being read.
            if (name != null && Cells.holds(order.command().filter(), testimony)) {
                tally.take(testimony, readable, name);
            }
        }
    }

    private static Testimony testimony(
            List<ToldFacts> told, Opened<AdmittedFacts> opened, ReportAdmission admission) {
        var statements = told.stream().map(one -> statement(one, opened, admission)).toList();
        return new Testimony(
                first(statements, ContributionSchema.PROFILE),
                of(statements, ContributionSchema.EMPLOYMENT_CONTRACT),
                of(statements, ContributionSchema.WAGE_PERIOD),
                first(statements, ContributionSchema.RECRUITMENT_COST),
                first(statements, ContributionSchema.CONDITIONS_SCREENING));
    }

    private static Statement statement(
            ToldFacts told, Opened<AdmittedFacts> opened, ReportAdmission admission) {
        AdmittedFacts facts = told.facts();
        return new Statement(
                facts.contributionId(),
                facts.schemaId(),
                facts.jobRef(),
                admission.covers(facts.referencePeriod()),
                JSON.readTree(opened.text(facts).orElseThrow()));
    }

    private static List<Statement> of(List<Statement> statements, ContributionSchema schema) {
        return statements.stream().filter(one -> one.schemaId().equals(schema.id())).toList();
    }

    private static @Nullable Statement first(
            List<Statement> statements, ContributionSchema schema) {
        return of(statements, schema).stream().findFirst().orElse(null);
    }
}
