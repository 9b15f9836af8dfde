package org.xpatvoices.payouts.reconcile;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.reconcile.ImportOutcome;
import org.xpatvoices.contracts.reconcile.ImportStatement;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.payout.Progress;
import org.xpatvoices.payouts.rail.EvidenceFiles;
import org.xpatvoices.payouts.rail.EvidenceFiles.Imported;
import org.xpatvoices.payouts.rail.iso20022.MessageKind;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Takes in a file whole or not at all. Its bytes are kept first, whatever becomes of it; the same
 * bytes again get the first answer and change nothing.
 */
@Component
class ImportStatements {
    private final EvidenceFiles files;
    private final Progress progress;
    private final StatementImport statements;
    private final ReportImport reports;
    private final NoticeImport notices;
    private final ReferenceRegister references;
    private final DepositRegister deposits;
    private final TransactionManager transactions;

    ImportStatements(
            EvidenceFiles files,
            Progress progress,
            StatementImport statements,
            ReportImport reports,
            NoticeImport notices,
            ReferenceRegister references,
            DepositRegister deposits,
            TransactionManager transactions) {
        this.files = files;
        this.progress = progress;
        this.statements = statements;
        this.reports = reports;
        this.notices = notices;
        this.references = references;
        this.deposits = deposits;
        this.transactions = transactions;
    }

    /**
     * That a file was taken in is noted in a transaction that ends after its events are durable: a
     * crash in between leaves a file that is taken in again and changes nothing.
     */
    @CommandHandler
    ImportOutcome decide(ImportStatement command, UnitOfWork<?> work) throws Exception {
        work.attachTransaction(transactions);
        String sha256 = files.keep(command.content(), command.importedBy(), command.importedAt());
        var earlier = files.earlier(sha256).filter(it -> !references.anyRevoked(it.statementIds()));
        if (earlier.isPresent()) {
            files.repeated(sha256, command.importedBy(), command.importedAt());
            return outcome(sha256, earlier.get(), true);
        }
        var told = new AtomicBoolean();
        // Not at the rollback: the transaction, which comes later there, holds the file's row.
        work.onCleanup(
                ended -> {
                    if (ended.isRolledBack() && !told.get()) {
                        files.refused(sha256, "it could not be stored; send it again");
                    }
                });
        try {
            deposits.lockOutOtherImports();
            progress.awaitHead("payouts.journal", "payouts.reconcile");
            var imported = taken(command, sha256);
            files.imported(sha256, imported);
            return outcome(sha256, imported, false);
        } catch (Exception e) {
            Refused why = UntakenFile.why(sha256, e);
            String plain = String.valueOf(why.getMessage());
            files.refused(sha256, e == why ? why.rule() + ": " + plain : plain);
            told.set(true);
            throw why;
        }
    }

    private Imported taken(ImportStatement command, String sha256) throws Exception {
        if (HubCount.looksLikeOne(command.content())) {
            return statements.takeCount(command, sha256);
        }
        return switch (MessageKind.claimedBy(command.content())) {
            case STATEMENT -> statements.take(command, sha256);
            case NOTIFICATION, ACCOUNT_REPORT -> notices.take(command, sha256);
            case STATUS_REPORT -> reports.take(command, sha256);
            case CREDIT_TRANSFER ->
                    throw UntakenFile.refused("it is a payment file, which goes the other way");
        };
    }

    private static ImportOutcome outcome(String sha256, Imported imported, boolean repeated) {
        return new ImportOutcome(
                sha256, imported.kind(), imported.statementIds(), imported.lines(), repeated);
    }
}
