package org.xpatvoices.payouts.distribution;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.distribution.GetShareProof;
import org.xpatvoices.contracts.distribution.GetShareSums;
import org.xpatvoices.contracts.distribution.ShareProofView;
import org.xpatvoices.contracts.distribution.ShareSumsView;
import org.xpatvoices.contracts.distribution.SumView;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.payouts.share.CommittedShares;
import org.xpatvoices.payouts.share.Sum;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows that shares are part of prices. The trees of the sales asked for last are kept; any other
 * is made again from its shares, and comes out the same.
 */
@Component
class ShareProofRegister {
    private static final int TREES_KEPT_MAX = 4;

    private final ShareLineRegister shares;
    private final ShareSecret secret;
    private final Map<LicenceId, CommittedShares> trees =
            new LinkedHashMap<>(8, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<LicenceId, CommittedShares> eldest) {
                    return size() > TREES_KEPT_MAX;
                }
            };

    ShareProofRegister(ShareLineRegister shares, ShareSecret secret) {
        this.shares = shares;
        this.secret = secret;
    }

    @QueryHandler
    synchronized Optional<ShareProofView> handle(GetShareProof query) {
        return tree(query.licenceId())
                .flatMap(tree -> tree.open(query.payeeId().toString()))
                .map(opened -> view(query.licenceId(), opened));
    }

    @QueryHandler
    synchronized Optional<ShareSumsView> handle(GetShareSums query) {
        return tree(query.licenceId())
                .map(
                        tree ->
                                new ShareSumsView(
                                        query.licenceId().toString(),
                                        sums(tree.shown(0)),
                                        sums(tree.shown(1))));
    }

    private Optional<CommittedShares> tree(LicenceId licence) {
        CommittedShares kept = trees.get(licence);
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<CommittedShares> made =
                shares.of(licence)
                        .map(all -> CommittedShares.of(licence.toString(), all, secret.blinding()));
        made.ifPresent(tree -> trees.put(licence, tree));
        return made;
    }

    private static ShareProofView view(LicenceId licence, CommittedShares.Opened opened) {
        HexFormat hex = HexFormat.of();
        return new ShareProofView(
                licence.toString(),
                opened.share().units(),
                opened.share().amountMicro(),
                hex.formatHex(opened.holder()),
                opened.parts().stream()
                        .map(
                                part ->
                                        new ShareProofView.Part(
                                                part.half(),
                                                part.index(),
                                                Long.toUnsignedString(part.value()),
                                                hex.formatHex(part.salt()),
                                                sums(part.path())))
                        .toList());
    }

    private static List<SumView> sums(List<Sum> sums) {
        return sums.stream().map(sum -> new SumView(sum.valueText(), sum.hashText())).toList();
    }
}
