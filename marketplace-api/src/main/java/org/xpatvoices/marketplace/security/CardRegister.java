package org.xpatvoices.marketplace.security;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;

/** The table of cards, all of it keyed fingerprints and slow hashes. */
@Component
class CardRegister {
    private final JdbcClient jdbc;
    private final Clock clock;

    CardRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Card(String workerId, byte[] qrSecret, @Nullable String pinHash) {}

    /** Keeps the worker's card; false when the code is taken or the worker has chosen a PIN. */
    boolean put(byte[] card, String workerId, byte[] qrSecret) {
        return jdbc.sql(
                                """
                                insert into marketplace.worker_card as c (card, worker_id, qr_secret)
                                select ?, ?, ? where not exists
                                    (select from marketplace.worker_card where card = ?)
                                on conflict (worker_id) do update set
                                    card = excluded.card, qr_secret = excluded.qr_secret
                                where c.pin_hash is null\
                                """)
                        .params(card, workerId, qrSecret, card)
                        .update()
                == 1;
    }

    Optional<Card> find(byte[] card) {
        return jdbc.sql(
                        """
                        select worker_id, qr_secret, pin_hash
                        from marketplace.worker_card where card = ?\
                        """)
                .param(card)
                .query((rs, _) -> new Card(rs.getString(1), rs.getBytes(2), rs.getString(3)))
                .optional();
    }

    boolean hasPin(String workerId) {
        return jdbc.sql(
                        """
                        select exists (select from marketplace.worker_card
                            where worker_id = ? and pin_hash is not null)\
                        """)
                .param(workerId)
                .query(Boolean.class)
                .single();
    }

    /** Keeps the first PIN; false when there is one already. */
    boolean choosePin(byte[] card, String pinHash) {
        return jdbc.sql(
                                """
                                update marketplace.worker_card set pin_hash = ?, pin_set_at = ?
                                where card = ? and pin_hash is null\
                                """)
                        .params(pinHash, clock.instant().atOffset(ZoneOffset.UTC), card)
                        .update()
                == 1;
    }
}
