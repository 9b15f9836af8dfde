package org.xpatvoices.payouts.reconcile;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.ProviderWord;
import org.xpatvoices.contracts.payout.ProviderWord.Verdict;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.RecordProviderReport;
import org.xpatvoices.contracts.reconcile.ImportStatement;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.payout.BatchEvidence;
import org.xpatvoices.payouts.rail.EvidenceFiles.Imported;
import org.xpatvoices.payouts.rail.Rail;
import org.xpatvoices.payouts.rail.Rails;
import org.xpatvoices.payouts.rail.References;
import org.xpatvoices.payouts.rail.iso20022.BankNotice;
import org.xpatvoices.payouts.rail.iso20022.NoticeReader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes a bank's notices as its word that payouts were paid. Nothing in them says that they are
 * complete, so they claim no line, prove no absence and move no balance; the statement does. One
 * that contradicts a payout is refused whole.
 */
@Component
class NoticeImport {
    private final ReferenceRegister references;
    private final BatchEvidence evidence;
    private final Rails rails;

    NoticeImport(ReferenceRegister references, BatchEvidence evidence, Rails rails) {
        this.references = references;
        this.evidence = evidence;
        this.rails = rails;
    }

    Imported take(ImportStatement command, String sha256) {
        Map<String, List<ProviderWord>> byBatch = new TreeMap<>();
        int count = 0;
        for (BankNotice notice : NoticeReader.read(command.content())) {
            var debits = debits(notice);
            words(debits, railOf(notice), notice.account(), byBatch);
            count += debits.size();
        }
        byBatch.forEach(
                (batch, words) ->
                        evidence.record(
                                new RecordProviderReport(
                                        BatchId.of(batch),
                                        sha256,
                                        words,
                                        command.importedAt(),
                                        true)));
        return new Imported("NOTICE", List.of(), count);
    }

    private record Debit(String payoutId, Money amount) {}

    private RailCode railOf(BankNotice notice) {
        Rail rail = rails.ofAccount(notice.account());
        if (rail == null) {
            throw new Refused(
                    PayoutRule.STATEMENT_MUST_BE_OF_OUR_ACCOUNT, "A notice in it is of another.");
        }
        return rail.code();
    }

    /** The debits that name a payout; returns and deposits wait for the statement. */
    private static List<Debit> debits(BankNotice notice) {
        List<Debit> debits = new ArrayList<>();
        for (var entry : notice.entries()) {
            for (var detail : entry.details()) {
                String payout = References.payoutOf(detail.endToEndId());
                Money amount =
                        detail.amount() == null && entry.details().size() == 1
                                ? entry.amount()
                                : detail.amount();
                if (payout != null && amount != null && amount.isNegative() && !entry.reversal()) {
                    debits.add(new Debit(payout, amount));
                }
            }
        }
        return debits;
    }

    /** An account speaks of what is paid from it. */
    private void words(
            List<Debit> debits,
            RailCode rail,
            String account,
            Map<String, List<ProviderWord>> byBatch) {
        Set<String> named = new LinkedHashSet<>();
        debits.forEach(one -> named.add(References.written(one.payoutId())));
        var known = references.payouts(named, rail, account);
        for (Debit debit : debits) {
            var payout = known.get(debit.payoutId());
            if (payout == null
                    || !Money.zero(payout.net().currency())
                            .minus(payout.net())
                            .equals(debit.amount())) {
                throw new Refused(
                        PayoutRule.NOTICE_MUST_AGREE_WITH_THE_PAYOUT,
                        debit.payoutId() + " for " + debit.amount() + ".");
            }
            byBatch.computeIfAbsent(payout.batchId(), _ -> new ArrayList<>())
                    .add(new ProviderWord(payout.payoutId(), Verdict.SETTLED, "BOOK"));
        }
    }
}
