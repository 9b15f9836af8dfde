-- Every new total of an account passes these: a distribution makes 129,000. The chart is compared by
-- its beginning instead of by a pattern, and amounts before names.
ALTER TABLE payouts.account
    DROP CONSTRAINT account_is_of_the_chart,
    ADD CONSTRAINT account_is_of_the_chart
        CHECK (account ^@ 'liab:' OR account ^@ 'asset:' OR account ^@ 'income:'
               OR account ^@ 'expense:' OR account ^@ 'equity:' OR account ^@ 'suspense:'),
    DROP CONSTRAINT what_is_owed_is_never_negative,
    ADD CONSTRAINT what_is_owed_is_never_negative
        CHECK (credit_micro >= debit_micro OR NOT account ^@ 'liab:');
