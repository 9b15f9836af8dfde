package org.xpatvoices.marketplace.security;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.ZoneOffset;

/** The operators who sign in to the console with a name and a password. */
@Component
public class Operators implements UserDetailsService {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final PasswordEncoder passwords =
            PasswordEncoderFactories.createDelegatingPasswordEncoder();

    Operators(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    PasswordEncoder passwords() {
        return passwords;
    }

    /** Adds an operator, or gives an existing one a new password. */
    public void register(String operatorId, String username, String password) {
        jdbc.sql(
                        """
                        insert into marketplace.operator
                            (operator_id, username, password_hash, created_at)
                        values (?, ?, ?, ?)
                        on conflict (operator_id) do update set
                            password_hash = excluded.password_hash, disabled_at = null\
                        """)
                .params(
                        operatorId,
                        username,
                        passwords.encode(password),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public OperatorPrincipal loadUserByUsername(String username) {
        return jdbc.sql(
                        """
                        select operator_id, username, password_hash from marketplace.operator
                        where username = ? and disabled_at is null\
                        """)
                .param(username)
                .query(
                        (rs, _) ->
                                new OperatorPrincipal(
                                        rs.getString(1), rs.getString(2), rs.getString(3)))
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("no such operator"));
    }
}
