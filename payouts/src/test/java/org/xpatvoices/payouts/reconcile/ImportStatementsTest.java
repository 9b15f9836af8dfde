package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.xpatvoices.contracts.reconcile.ImportOutcome;
import org.xpatvoices.contracts.reconcile.ImportStatement;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.payout.Progress;
import org.xpatvoices.payouts.rail.EvidenceFiles;
import org.xpatvoices.payouts.rail.EvidenceFiles.Imported;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whatever goes wrong with a file stands with the file, so that nobody waits for it. */
class ImportStatementsTest {
    private static final String SHA = "f".repeat(64);
    private static final ImportStatement FILE =
            new ImportStatement(
                    "{}".getBytes(StandardCharsets.UTF_8),
                    "ops_one",
                    Instant.parse("2026-11-03T08:00:00Z"));

    private final EvidenceFiles files = mock(EvidenceFiles.class);
    private final StatementImport statements = mock(StatementImport.class);
    private final Transaction transaction = mock(Transaction.class);

    @BeforeEach
    void keepFiles() {
        when(files.keep(any(), any(), any())).thenReturn(SHA);
        when(files.earlier(SHA)).thenReturn(Optional.empty());
    }

    private ImportOutcome take() throws Exception {
        return take(DefaultUnitOfWork.startAndGet(null));
    }

    private ImportOutcome take(UnitOfWork<?> work) throws Exception {
        var imports =
                new ImportStatements(
                        files,
                        mock(Progress.class),
                        statements,
                        mock(ReportImport.class),
                        mock(NoticeImport.class),
                        mock(ReferenceRegister.class),
                        mock(DepositRegister.class),
                        () -> transaction);
        var result = work.executeWithResult(() -> imports.decide(FILE, work));
        if (result.isExceptional()) {
            throw (Exception) result.exceptionResult();
        }
        return result.getPayload();
    }

    private void failsWith(Exception failure) throws Exception {
        when(statements.takeCount(any(), any())).thenThrow(failure);
    }

    @Test
    void anOverflowIsARefusalOfTheFile() throws Exception {
        failsWith(new ArithmeticException("long overflow"));
        refused("too large together");
    }

    @Test
    void soIsWhatNobodyHasThoughtOf() throws Exception {
        failsWith(new IllegalStateException("secret detail"));
        refused("not provided for");
        verify(files, never()).refused(eq(SHA), contains("secret"));
    }

    private void refused(String why) {
        assertThatThrownBy(this::take)
                .isInstanceOfSatisfying(
                        Refused.class,
                        it ->
                                assertThat(it.rule())
                                        .isEqualTo(PayoutRule.STATEMENT_MUST_BE_READABLE))
                .hasMessageContaining(why);
        verify(files, times(1)).refused(any(), any());
        verify(files).refused(eq(SHA), contains(why));
    }

    @Test
    void aDatabaseThatIsAwayIsNoFaultOfTheFile() throws Exception {
        failsWith(new DataAccessResourceFailureException("gone"));
        assertThatThrownBy(this::take).isInstanceOf(DataAccessResourceFailureException.class);
        verify(files).refused(eq(SHA), contains("send it again"));
    }

    /** The append may fail after all was decided; the file's row is free once that is undone. */
    @Test
    void whatCannotBeStoredEndsTheWaitAsWell() throws Exception {
        when(statements.takeCount(any(), any()))
                .thenReturn(new Imported("STATEMENT", List.of(), 0));
        var work = DefaultUnitOfWork.startAndGet(null);
        work.onPrepareCommit(
                _ -> {
                    throw new IllegalStateException("not appended");
                });
        assertThatThrownBy(() -> take(work)).hasMessageContaining("not appended");
        var order = inOrder(transaction, files);
        order.verify(transaction).rollback();
        order.verify(files).refused(eq(SHA), contains("send it again"));
    }

    @Test
    void whatIsStoredIsRefusedByNobody() throws Exception {
        when(statements.takeCount(any(), any()))
                .thenReturn(new Imported("STATEMENT", List.of(), 0));
        take();
        verify(files, never()).refused(any(), any());
    }
}
