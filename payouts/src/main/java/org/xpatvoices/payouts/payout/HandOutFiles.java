package org.xpatvoices.payouts.payout;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.PayoutFileTaken;
import org.xpatvoices.contracts.payout.PayoutFileView;
import org.xpatvoices.contracts.payout.TakePayoutFile;
import org.xpatvoices.payouts.rail.Rails;

/**
 * Gives a person the file of a run that goes by file. It says who is paid what, and where, and
 * whoever has it can have it paid: so everybody who took it is in the log, and there is never
 * another one.
 */
@Component
class HandOutFiles {
    private final Repository<PayoutRun> runs;
    private final CarriedFiles carried;
    private final OpenBatches batches;
    private final Progress progress;
    private final Rails rails;

    HandOutFiles(
            Repository<PayoutRun> runs,
            CarriedFiles carried,
            OpenBatches batches,
            Progress progress,
            Rails rails) {
        this.runs = runs;
        this.carried = carried;
        this.batches = batches;
        this.progress = progress;
        this.rails = rails;
    }

    @CommandHandler
    PayoutFileView decide(TakePayoutFile command) {
        progress.awaitHead("payouts.journal");
        String runId = command.runId().toString();
        var paid = carried.of(runId);
        int payouts = paid.stream().mapToInt(one -> one.instructions().size()).sum();
        var file = rails.of(batches.railOf(paid.getFirst().batchId())).file(runId, paid);
        var taken =
                new PayoutFileTaken(
                        runId, file.sha256(), payouts, command.takenBy(), command.takenAt());
        runs.load(runId).execute(run -> run.take(taken, carried.isWithTheBank(runId)));
        return new PayoutFileView(file.name(), file.mediaType(), file.content(), file.sha256());
    }
}
