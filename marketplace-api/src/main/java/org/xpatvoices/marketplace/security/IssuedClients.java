package org.xpatvoices.marketplace.security;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.ZoneOffset;

/** Which clients there are, and how each came to be: given freely, registered, or let in. */
@Component
class IssuedClients {
    private final JdbcClient jdbc;
    private final Clock clock;

    IssuedClients(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** For who may have one without being asked; a party that waits goes on waiting. */
    void put(PartyClient client) {
        insert(
                client,
                false,
                """
                update set secret_hash = excluded.secret_hash, scopes = excluded.scopes,
                    secret_waits = false, revoked_at = null\
                """);
    }

    /**
     * Says whether the client has this secret now: not if it has one already that opens something.
     *
     * @param waits whether its party waits for a second person, if it is not known yet
     */
    boolean issue(PartyClient client, boolean waits) {
        return insert(
                        client,
                        waits,
                        """
                        update set secret_hash = excluded.secret_hash
                        where marketplace.client.waits or marketplace.client.secret_hash = ''\
                        """)
                == 1;
    }

    /** Whoever waits no longer does; who is not there yet is there without a secret. */
    void admit(PartyClient client) {
        insert(client, false, "update set waits = false");
    }

    private int insert(PartyClient client, boolean waits, String orElse) {
        return jdbc.sql(
                        """
                        insert into marketplace.client
                            (client_id, party_id, kind, secret_hash, scopes, created_at, waits)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (client_id) do\
                        """
                                + " "
                                + orElse)
                .params(
                        client.clientId(),
                        client.partyId(),
                        client.kind().claim(),
                        client.secretHash(),
                        client.scopes().toArray(new String[0]),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        waits)
                .update();
    }
}
