package org.xpatvoices.payouts.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.xpatvoices.testing.TestPostgres;

import java.util.UUID;

class SentArrayTest {
    private static final UUID ONE = new UUID(-1, 1);

    private static JdbcTemplate jdbc;

    @BeforeAll
    static void open() {
        jdbc = new JdbcTemplate(new DriverManagerDataSource(TestPostgres.createDatabase()));
    }

    @Test
    void givesTheElementsInTheirOrder() {
        var numbers = sent("'{7,-9223372036854775808}'::bigint[]");
        assertThat(numbers.nextBigint()).isEqualTo(7);
        assertThat(numbers.nextBigint()).isEqualTo(Long.MIN_VALUE);
        assertThat(numbers.hasNext()).isFalse();

        var ids = sent("ARRAY['" + ONE + "'::uuid]");
        assertThat(ids.nextUuid()).isEqualTo(ONE);
        assertThat(ids.hasNext()).isFalse();
    }

    @Test
    void anEmptyOneHasNone() {
        assertThat(sent("'{}'::uuid[]").hasNext()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'{1,NULL}'::bigint[]", "'{{1},{2}}'::bigint[]"})
    void refusesWhatIsNotOneRowOfValues(String array) {
        assertThatIllegalArgumentException().isThrownBy(() -> sent(array));
    }

    @Test
    void refusesElementsOfAnotherLength() {
        var numbers = sent("'{1}'::integer[]");
        assertThatIllegalArgumentException().isThrownBy(numbers::nextBigint);
    }

    private static SentArray sent(String array) {
        return new SentArray(jdbc.queryForObject("SELECT array_send(" + array + ")", byte[].class));
    }
}
