package org.xpatvoices.ledger.admission;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.admission.GetParties;
import org.xpatvoices.contracts.admission.GetParty;
import org.xpatvoices.contracts.admission.PartyAdmitted;
import org.xpatvoices.contracts.admission.PartyRegistered;
import org.xpatvoices.contracts.admission.PartyTurnedAway;
import org.xpatvoices.contracts.admission.PartyView;
import org.xpatvoices.contracts.admission.Standing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Who was registered, and who let them in. */
@Component
@ProcessingGroup("ledger.off-takers")
class PartyProjector {
    private final JdbcClient jdbc;

    PartyProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(PartyRegistered event, TrackingToken token) {
        jdbc.sql(
                        """
                        insert into ledger.party
                            (party_id, kind, name, standing, position, registered_by, registered_at)
                        values (?, ?, ?, 'WAITING', ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        event.partyId(),
                        event.kind(),
                        event.name(),
                        token.position().orElseThrow(),
                        event.registeredBy(),
                        utc(event.registeredAt()))
                .update();
    }

    @EventHandler
    void on(PartyAdmitted event) {
        decided(event.partyId(), Standing.ADMITTED, event.admittedBy(), event.admittedAt());
    }

    @EventHandler
    void on(PartyTurnedAway event) {
        decided(event.partyId(), Standing.TURNED_AWAY, event.turnedAwayBy(), event.turnedAwayAt());
    }

    @QueryHandler
    List<PartyView> handle(GetParties query) {
        return jdbc.sql(
                        """
                        select * from ledger.party where (? = '*' or standing = ?) and position < ?
                        order by position desc limit ?
                        """)
                .params(
                        anyOr(query.standing()),
                        anyOr(query.standing()),
                        Objects.requireNonNullElse(query.before(), Long.MAX_VALUE),
                        query.limit())
                .query((row, _) -> PartyRow.read(row))
                .list();
    }

    @QueryHandler
    Optional<PartyView> handle(GetParty query) {
        return jdbc.sql("select * from ledger.party where party_id = ?")
                .param(query.partyId())
                .query((row, _) -> PartyRow.read(row))
                .optional();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("delete from ledger.party").update();
    }

    private void decided(String partyId, Standing standing, String by, Instant at) {
        jdbc.sql(
                        """
                        update ledger.party set standing = ?, decided_by = ?, decided_at = ?
                        where party_id = ?
                        """)
                .params(standing.name(), by, utc(at), partyId)
                .update();
    }

    private static String anyOr(@Nullable Standing standing) {
        return standing == null ? "*" : standing.name();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
