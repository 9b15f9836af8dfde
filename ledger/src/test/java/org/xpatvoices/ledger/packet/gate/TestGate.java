package org.xpatvoices.ledger.packet.gate;

import static org.mockito.Mockito.mock;

import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.ledger.shredding.ContentVault;
import org.xpatvoices.ledger.shredding.Pseudonyms;

import java.util.List;
import java.util.Set;

/** The gate over real tables and keys; everybody has the same turn. */
public record TestGate(Gate gate, ReleaseRegister register) {
    public static TestGate over(JdbcTemplate jdbc, ContentVault vault) {
        return over(jdbc, vault, 13);
    }

    static TestGate over(JdbcTemplate jdbc, ContentVault vault, int timesPerYearMax) {
        var register = new ReleaseRegister(jdbc);
        return new TestGate(
                new Gate(
                        register,
                        new HistoryRegister(jdbc),
                        new ToldRegister(jdbc, vault),
                        new Cohorts(mock(Pseudonyms.class), 1),
                        timesPerYearMax),
                register);
    }

    public Selection select(
            GateOrder order, List<Gate.Candidate> candidates, Set<String> filtered) {
        gate.lock();
        return gate.select(gate.earlier(order), candidates, filtered);
    }

    /** Keeps a packet that shows all who were chosen, in one class. */
    public void release(Selection selection) {
        var released = Released.of(selection, new int[selection.chosen().size()]);
        register.keepMembers(released);
        register.keep(released);
    }
}
