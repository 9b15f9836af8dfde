package org.xpatvoices.payouts.distribution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.payouts.invariant.Finding;
import org.xpatvoices.payouts.invariant.InvariantCheck;
import org.xpatvoices.payouts.share.Shares;
import org.xpatvoices.payouts.share.SharesDoNotAddUp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Splits the newest sales again, from the other end of the list, and compares the hashes. */
@Component
class SharesAreReproducible implements InvariantCheck {
    private static final int SALES_MAX = 20;

    private static final String NEWEST =
            """
            SELECT s.licence, s.packet_id, s.pricing_mode, s.pricing_micro, s.price_micro,
                   s.currency, d.manifest_sha256, d.result_sha256,
                   count(*) OVER () AS distributed
            FROM payouts.distribution d JOIN payouts.sale s USING (licence)
            ORDER BY d.position DESC LIMIT ?
            """;

    private final ContributorRegister contributors;

    SharesAreReproducible(ContributorRegister contributors) {
        this.contributors = contributors;
    }

    @Override
    public String id() {
        return "I10";
    }

    @Override
    public String sentence() {
        return "The same contributors in any order give the same shares, byte for byte.";
    }

    @Override
    public Finding check(JdbcClient snapshot) {
        List<Sold> newest =
                snapshot.sql(NEWEST).param(SALES_MAX).query((row, _) -> sold(row)).list();
        List<String> wrong =
                newest.stream()
                        .filter(sold -> !isReproduced(sold))
                        .map(sold -> "sale " + sold.licence())
                        .toList();
        if (!wrong.isEmpty()) {
            return Finding.of(newest.size(), wrong.size(), wrong.getFirst());
        }
        long left = newest.isEmpty() ? 0 : newest.getFirst().distributed() - newest.size();
        return left == 0
                ? Finding.holds(newest.size())
                : Finding.holds(newest.size(), left + " older sales were not computed again");
    }

    private boolean isReproduced(Sold sold) {
        try {
            List<ContributorUnits> reversed = contributors.of(sold.packet()).reversed();
            Shares again = Shares.of(sold.pricing(), sold.price(), reversed);
            return again.manifestSha256().equals(sold.manifestSha256())
                    && again.resultSha256().equals(sold.resultSha256());
        } catch (SharesDoNotAddUp _) {
            return false;
        }
    }

    private static Sold sold(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new Sold(
                new LicenceId(row.getObject("licence", UUID.class)),
                row.getString("packet_id"),
                new Pricing(
                        PricingMode.valueOf(row.getString("pricing_mode")),
                        row.getLong("pricing_micro"),
                        currency),
                new Money(row.getLong("price_micro"), currency),
                row.getString("manifest_sha256"),
                row.getString("result_sha256"),
                row.getLong("distributed"));
    }

    private record Sold(
            LicenceId licence,
            String packet,
            Pricing pricing,
            Money price,
            String manifestSha256,
            String resultSha256,
            long distributed) {}
}
