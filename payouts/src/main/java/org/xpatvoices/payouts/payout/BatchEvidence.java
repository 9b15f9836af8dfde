package org.xpatvoices.payouts.payout;

import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.RecordProviderReport;

/** Hands evidence to a batch inside the command that brought it, so that a file counts whole. */
@Component
public class BatchEvidence {
    private final Repository<PayoutBatch> batches;

    BatchEvidence(Repository<PayoutBatch> batches) {
        this.batches = batches;
    }

    public void record(RecordProviderReport report) {
        batches.load(report.batchId().toString()).execute(batch -> batch.decide(report));
    }
}
