package org.xpatvoices.payouts.payout;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.DecidePayout;
import org.xpatvoices.contracts.payout.DecidePayouts;
import org.xpatvoices.contracts.refusal.Refused;

/** Takes the decisions on a batch's payouts with one look at the batch. */
@Component
class DecideManyPayouts {
    private static final Logger LOG = LoggerFactory.getLogger(DecideManyPayouts.class);

    private final Repository<PayoutBatch> batches;
    private final VoucherVoid vouchers;

    DecideManyPayouts(Repository<PayoutBatch> batches, VoucherVoid vouchers) {
        this.batches = batches;
        this.vouchers = vouchers;
    }

    @CommandHandler
    void decide(DecidePayouts command) {
        for (DecidePayout one : command.decisions()) {
            batches.load(one.batchId().toString()).execute(batch -> decide(batch, one));
        }
    }

    /** A refusal comes before anything has been decided, so it spoils nothing. */
    private void decide(PayoutBatch batch, DecidePayout one) {
        try {
            batch.decide(one, vouchers);
        } catch (Refused refused) {
            LOG.warn(
                    "DecidePayout of {} was refused: {} {}",
                    one.payoutId(),
                    refused.rule(),
                    refused.getMessage());
        }
    }
}
