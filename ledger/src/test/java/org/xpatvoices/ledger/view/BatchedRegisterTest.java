package org.xpatvoices.ledger.view;

import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;

import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class BatchedRegisterTest {
    private final JdbcTemplate jdbc = mock();
    private final BatchedRegister register = new BatchedRegister(jdbc);

    /** The withdrawal of an older grant comes first, then a grant that is withdrawn at once. */
    @Test
    void changesARowThatTheSameBatchMakesAfterTheStatementWasFirstUsed() {
        DefaultUnitOfWork.startAndGet(new GenericMessage<>("batch"))
                .execute(
                        () -> {
                            register.change("update", "older");
                            register.write("insert", "newer");
                            register.change("update", "newer");
                        });

        var written = inOrder(jdbc);
        written.verify(jdbc).batchUpdate(eq("insert"), anyList());
        written.verify(jdbc).batchUpdate(eq("update"), anyList());
    }
}
