package org.xpatvoices.marketplace.security;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Fresh secrets that wait for a second person, and since when a client has the one it has. */
@Component
class WaitingClients {
    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingClients(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The old secret ends; the fresh one opens nothing yet. */
    void renew(String clientId, String secretHash, int number) {
        jdbc.sql(
                        """
                        update marketplace.client
                        set secret_hash = ?, secret_waits = true, secret_number = ?,
                            secret_since = ?, revoked_at = null
                        where client_id = ? and secret_number < ?\
                        """)
                .params(
                        secretHash,
                        number,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        clientId,
                        number)
                .update();
    }

    /** Of this number and of no later one. */
    void approveSecret(String partyId, int number) {
        jdbc.sql(
                        """
                        update marketplace.client set secret_waits = false
                        where party_id = ? and secret_number = ?\
                        """)
                .params(partyId, number)
                .update();
    }

    /** Since when the secret of a live client is the one it is; empty for any other client. */
    Optional<Instant> liveSince(String clientId) {
        return jdbc.sql(
                        """
                        select greatest(secret_since, '1970-01-01Z') from marketplace.client
                        where client_id = ? and revoked_at is null
                            and not (waits or secret_waits)\
                        """)
                .param(clientId)
                .query((rs, _) -> rs.getTimestamp(1).toInstant())
                .optional();
    }
}
