package org.xpatvoices.payouts.remittance;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.contribution.SealedContent;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.remittance.GetRemittanceOffer;
import org.xpatvoices.contracts.remittance.GetRemittanceOffers;
import org.xpatvoices.contracts.remittance.GetRemittanceTerms;
import org.xpatvoices.contracts.remittance.RemittanceOfferView;
import org.xpatvoices.contracts.remittance.RemittanceTermsView;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What each payee was shown and chose, opened for whoever may read it. */
@Component
class RemittanceRegister {
    private static final String OFFERS =
            "SELECT offer_id, key_id, ciphertext, shown_at, chosen_rank, chosen_at"
                    + " FROM payouts.remittance_offer WHERE payee_id = ?";

    private final JdbcTemplate jdbc;
    private final OfferSeal seal;
    private final RemittanceSettings settings;

    RemittanceRegister(JdbcTemplate jdbc, OfferSeal seal, RemittanceSettings settings) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.settings = settings;
    }

    int shownSince(PayeeId payee, Instant since) {
        Integer shown =
                jdbc.queryForObject(
                        "SELECT count(*)::int FROM payouts.remittance_offer"
                                + " WHERE payee_id = ? AND shown_at > ?",
                        Integer.class,
                        payee.toString(),
                        Timestamp.from(since));
        return shown == null ? 0 : shown;
    }

    @QueryHandler
    RemittanceTermsView handle(GetRemittanceTerms query) {
        return new RemittanceTermsView(
                settings.partners().values().stream()
                        .map(RemittanceSettings.Partner::name)
                        .sorted()
                        .toList(),
                settings.receivedCurrencies(),
                settings.feeCapBasisPoints());
    }

    @QueryHandler
    List<RemittanceOfferView> handle(GetRemittanceOffers query) {
        return jdbc
                .query(
                        OFFERS + " ORDER BY shown_at DESC, offer_id LIMIT ?",
                        (row, _) -> Row.of(row),
                        query.payeeId().toString(),
                        query.limit())
                .stream()
                .flatMap(row -> view(row).stream())
                .toList();
    }

    @QueryHandler
    Optional<RemittanceOfferView> handle(GetRemittanceOffer query) {
        return jdbc
                .query(
                        OFFERS + " AND offer_id = ?",
                        (row, _) -> Row.of(row),
                        query.payeeId().toString(),
                        query.offerId().toString())
                .stream()
                .findFirst()
                .flatMap(this::view);
    }

    private Optional<RemittanceOfferView> view(Row row) {
        return seal.open(row.offerId(), row.sealed())
                .map(
                        shown ->
                                new RemittanceOfferView(
                                        row.offerId(),
                                        shown,
                                        row.shownAt(),
                                        row.chosenRank(),
                                        row.chosenAt()));
    }

    private record Row(
            String offerId,
            SealedContent sealed,
            Instant shownAt,
            @Nullable Integer chosenRank,
            @Nullable Instant chosenAt) {
        static Row of(ResultSet row) throws SQLException {
            Timestamp chosen = row.getTimestamp(6);
            return new Row(
                    row.getString(1),
                    new SealedContent(row.getString(2), row.getString(3)),
                    row.getTimestamp(4).toInstant(),
                    row.getObject(5, Integer.class),
                    chosen == null ? null : chosen.toInstant());
        }
    }
}
