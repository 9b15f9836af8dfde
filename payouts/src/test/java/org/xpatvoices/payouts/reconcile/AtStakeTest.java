package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.contracts.reconcile.BreakCategory;

class AtStakeTest {
    @ParameterizedTest
    @CsvSource({
        "MISSING_AT_PROVIDER,    0,  100, 100",
        "WORKER_NOT_RECEIVED,    0,  100, 100",
        "MISSING_IN_LEDGER,   -100,    0, 100",
        "UNIDENTIFIED_CREDIT,  100,    0, 100",
        "DUPLICATE_AT_PROVIDER, -100, 100, 100",
        "RETURNED,             100,  100, 100",
        "AMOUNT_DIFF,         -110,  100,  10",
        "AMOUNT_DIFF,          -90,  100,  10",
        "FEE_VARIANCE,        -110,  100,  10",
        "FX_VARIANCE,          -10,    0,  10",
        "BALANCE_BREAK,        500,  470,  30",
        "STATEMENT_GAP,        -20,   30,  50",
    })
    void isWhatTheSidesDoNotAgreeUpon(
            BreakCategory category, long booked, long expected, long atStake) {
        assertThat(category.atStakeMicro(booked, expected)).isEqualTo(atStake);
    }
}
