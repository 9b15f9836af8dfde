package org.xpatvoices.marketplace.pages;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.payout.GetNoticesOfPayee;
import org.xpatvoices.contracts.payout.GetPayoutWishes;
import org.xpatvoices.contracts.payout.NoticeView;
import org.xpatvoices.contracts.payout.PayoutWishView;
import org.xpatvoices.contracts.remittance.GetRemittanceTerms;
import org.xpatvoices.contracts.remittance.RemittanceTermsView;
import org.xpatvoices.contracts.voucher.GetVouchersOfPayee;
import org.xpatvoices.contracts.voucher.VoucherView;
import org.xpatvoices.marketplace.query.Queries;

import java.time.Clock;
import java.util.Locale;

/** What a worker's page shows of when and where money comes. */
@Component
class WorkerPayoutModel {
    private final Queries queries;
    private final PayoutStories stories;
    private final Clock clock;

    WorkerPayoutModel(Queries queries, PayoutStories stories, Clock clock) {
        this.queries = queries;
        this.stories = stories;
        this.clock = clock;
    }

    /**
     * What became of each payout, vouchers whose code still works, thresholds, changes of place
     * that do not count yet, and whether somebody can be asked what sending money home brings.
     */
    void addTo(Model model, PayeeId payee, Locale locale) {
        model.addAttribute("stories", stories.of(payee, locale));
        model.addAttribute(
                "vouchers",
                queries.list(new GetVouchersOfPayee(payee), VoucherView.class).stream()
                        .filter(one -> one.code() != null)
                        .toList());
        model.addAttribute(
                "wishes", queries.list(new GetPayoutWishes(payee), PayoutWishView.class));
        model.addAttribute(
                "changes",
                queries.list(new GetNoticesOfPayee(payee, clock.instant()), NoticeView.class));
        model.addAttribute(
                "remittances",
                !queries.one(new GetRemittanceTerms(), RemittanceTermsView.class)
                        .partners()
                        .isEmpty());
    }
}
