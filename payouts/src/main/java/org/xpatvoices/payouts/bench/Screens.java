package org.xpatvoices.payouts.bench;

import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.amendment.AmendmentView;
import org.xpatvoices.contracts.amendment.GetAmendments;
import org.xpatvoices.contracts.audit.AuditLineView;
import org.xpatvoices.contracts.audit.GetAuditTrail;
import org.xpatvoices.contracts.conversion.ConversionNeedView;
import org.xpatvoices.contracts.conversion.GetConversionNeeds;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.journal.BalanceView;
import org.xpatvoices.contracts.journal.GetBalances;
import org.xpatvoices.contracts.journal.GetJournal;
import org.xpatvoices.contracts.journal.JournalLineView;
import org.xpatvoices.contracts.payout.*;
import org.xpatvoices.contracts.reconcile.*;
import org.xpatvoices.contracts.statement.*;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What the console's pages ask, each the way it is asked there; by the name of the page. */
@Component
@Profile("bench")
class Screens {
    private static final int PAGE = 51;
    private static final int WEEKS = 12;
    private static final PayeeId SOMEBODY = new PayeeId(new UUID(0, 64_500));
    private static final PayoutId SOME_PAYOUT = new PayoutId(new UUID(0, 64_500));

    private final QueryGateway queries;

    Screens(QueryGateway queries) {
        this.queries = queries;
    }

    Map<String, Runnable> all() {
        Map<String, Runnable> all = new LinkedHashMap<>();
        books(all);
        statements(all);
        payouts(all);
        all.put("files", list(new GetEvidenceFiles(null, PAGE), EvidenceStateView.class));
        return all;
    }

    private void books(Map<String, Runnable> all) {
        all.put("overview: weeks", list(new GetMoneyWeeks(WEEKS), MoneyWeekView.class));
        all.put("overview: figures", one(new GetTransparency(null), TransparencyView.class));
        all.put("journal", journal(null, null, null));
        all.put("journal, deep", journal(null, null, "2000.1"));
        all.put("journal of a payee", journal(account("payable"), null, null));
        all.put("journal of the bank", journal("asset:bank:operating", null, null));
        all.put("journal of a batch", journal(null, "bat_5_77", null));
        all.put("balances", list(balances(false), BalanceView.class));
        all.put("balances by kind", list(balances(true), BalanceView.class));
        all.put("amendments", list(new GetAmendments(null, null, null, PAGE), AmendmentView.class));
        all.put("exchanges needed", list(new GetConversionNeeds(), ConversionNeedView.class));
        all.put("audit trail", list(audit(null), AuditLineView.class));
        all.put("audit trail of one", list(audit("ops_3"), AuditLineView.class));
    }

    private void statements(Map<String, Runnable> all) {
        all.put("statements", list(new GetReconciliations(null, PAGE), ReconciliationView.class));
        all.put("the day", list(new GetDayEquations(null), DayEquationView.class));
        all.put("breaks", list(new GetBreaks("OPEN", null, PAGE), BreakView.class));
        all.put("breaks, all states, deep", list(deep(), BreakView.class));
        all.put("breaks by cause", list(new GetBreakGroups(), BreakGroupView.class));
    }

    private void payouts(Map<String, Runnable> all) {
        all.put("runs", list(new GetPayoutRuns(null, PAGE), PayoutRunView.class));
        all.put("funnel", one(new GetPayoutFunnel(Instant.now()), PayoutFunnelView.class));
        all.put("trace of a payout", maybe(new GetPayoutTrace(SOME_PAYOUT), PayoutTraceView.class));
        all.put(
                "shares of a payee",
                list(new GetEarningsLines(SOMEBODY, null, PAGE), EarningsLineView.class));
        all.put("earnings of a payee", one(new GetEarnings(SOMEBODY), EarningsView.class));
    }

    private static String account(String kind) {
        return "liab:worker:" + SOMEBODY + ":" + kind;
    }

    private static GetAuditTrail audit(@Nullable String actor) {
        return new GetAuditTrail(actor, null, null, PAGE);
    }

    private static GetBalances balances(boolean byKind) {
        return new GetBalances(null, null, null, byKind, null, PAGE);
    }

    private static GetBreaks deep() {
        return new GetBreaks(null, "2." + "%019d".formatted(2_020_000), PAGE);
    }

    private Runnable journal(
            @Nullable String account, @Nullable String reference, @Nullable String after) {
        return list(new GetJournal(account, null, reference, after, PAGE), JournalLineView.class);
    }

    private Runnable list(Object query, Class<?> answer) {
        return () -> queries.query(query, ResponseTypes.multipleInstancesOf(answer)).join();
    }

    private Runnable one(Object query, Class<?> answer) {
        return () -> queries.query(query, ResponseTypes.instanceOf(answer)).join();
    }

    private Runnable maybe(Object query, Class<?> answer) {
        return () -> queries.query(query, ResponseTypes.optionalInstanceOf(answer)).join();
    }
}
