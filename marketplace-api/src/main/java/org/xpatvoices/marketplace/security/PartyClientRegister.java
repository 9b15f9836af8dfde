package org.xpatvoices.marketplace.security;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/**
 * The table of clients. The library's own repository keeps its table outside our schema and its
 * settings as serialised JSON; six plain columns say all there is.
 */
@Component
class PartyClientRegister implements RegisteredClientRepository {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecuritySettings settings;

    PartyClientRegister(JdbcClient jdbc, Clock clock, SecuritySettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    void revoke(String partyId) {
        jdbc.sql(
                        """
                        update marketplace.client set revoked_at = ?
                        where party_id = ? and revoked_at is null\
                        """)
                .params(clock.instant().atOffset(ZoneOffset.UTC), partyId)
                .update();
    }

    boolean isLive(String clientId) {
        return jdbc.sql(
                        """
                        select exists (select from marketplace.client
                            where client_id = ? and revoked_at is null and not (waits or secret_waits))\
                        """)
                .param(clientId)
                .query(Boolean.class)
                .single();
    }

    boolean isAdmitted(PartyKind kind, String partyId) {
        return jdbc.sql(
                        """
                        select exists (select from marketplace.client
                            where party_id = ? and kind = ? and revoked_at is null and not (waits or secret_waits))\
                        """)
                .params(partyId, kind.claim())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients are registered through PartyClients");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return find(clientId).map(client -> client.registered(settings.tokenLife())).orElse(null);
    }

    /** A client that was not revoked, and that waits for nobody. */
    Optional<PartyClient> find(String clientId) {
        return jdbc.sql(
                        """
                        select client_id, party_id, kind, secret_hash, scopes
                        from marketplace.client
                        where client_id = ? and revoked_at is null and not (waits or secret_waits)\
                        """)
                .param(clientId)
                .query((rs, _) -> read(rs))
                .optional();
    }

    /** The client of a party, revoked or not; its id is that of the party. */
    Optional<PartyClient> known(String partyId) {
        return jdbc.sql(
                        """
                        select client_id, party_id, kind, secret_hash, scopes
                        from marketplace.client where client_id = ?\
                        """)
                .param(partyId)
                .query((rs, _) -> read(rs))
                .optional();
    }

    private static PartyClient read(ResultSet rs) throws SQLException {
        return new PartyClient(
                rs.getString(1),
                rs.getString(2),
                PartyKind.ofClaim(rs.getString(3)),
                rs.getString(4),
                Set.of((String[]) rs.getArray(5).getArray()));
    }
}
