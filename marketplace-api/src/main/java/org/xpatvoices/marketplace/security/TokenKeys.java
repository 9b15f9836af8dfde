package org.xpatvoices.marketplace.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.ZoneOffset;

/**
 * The key that signs tokens. It is made once, sealed under the master key and kept in the database,
 * so that tokens outlive a restart and every instance signs alike.
 */
@Component
class TokenKeys {
    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Clock clock;

    TokenKeys(JdbcClient jdbc, Subkeys subkeys, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = new Sealer(subkeys.aes("token-signing-key"));
        this.clock = clock;
    }

    /** The newest key; made first if there is none. Two instances starting at once agree on one. */
    ECKey current() {
        if (jdbc.sql("select count(*) from marketplace.signing_key").query(Integer.class).single()
                == 0) {
            keep(make());
        }
        record Row(String kid, byte[] sealed) {}
        Row row =
                jdbc.sql(
                                """
                                select kid, sealed from marketplace.signing_key
                                order by generation desc limit 1\
                                """)
                        .query((rs, _) -> new Row(rs.getString(1), rs.getBytes(2)))
                        .single();
        byte[] json = sealer.open(row.sealed(), row.kid().getBytes(StandardCharsets.UTF_8));
        try {
            return ECKey.parse(new String(json, StandardCharsets.UTF_8));
        } catch (ParseException broken) {
            throw new IllegalStateException("the kept signing key cannot be read", broken);
        }
    }

    private void keep(ECKey key) {
        String kid = key.getKeyID();
        jdbc.sql(
                        """
                        insert into marketplace.signing_key (generation, kid, sealed, created_at)
                        values (1, ?, ?, ?) on conflict (generation) do nothing\
                        """)
                .params(
                        kid,
                        sealer.seal(
                                key.toJSONString().getBytes(StandardCharsets.UTF_8),
                                kid.getBytes(StandardCharsets.UTF_8)),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static ECKey make() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
