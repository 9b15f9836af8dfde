package org.xpatvoices.payouts.rail.mobile;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.SubmissionChannel;
import org.xpatvoices.payouts.rail.EvidenceFiles;
import org.xpatvoices.payouts.rail.FeeSettings;
import org.xpatvoices.payouts.rail.NameCheck;
import org.xpatvoices.payouts.rail.PaymentFile;
import org.xpatvoices.payouts.rail.PaymentOrder;
import org.xpatvoices.payouts.rail.Rail;
import org.xpatvoices.payouts.rail.RailTerms;
import org.xpatvoices.payouts.rail.SubmissionReply;
import org.xpatvoices.payouts.rail.mobile.Talks.Talk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Pays wallets: one request for each payout, or for many where the provider takes them in batches;
 * some at a time, each sent once.
 */
@Component
class MobileMoneyRail implements Rail {
    private static final String SENDER = "mobile-money";

    private final MobileMoneySettings settings;
    private final MobileMoneyClient client;
    private final WalletAccounts accounts;
    private final Talks talks;
    private final Batches batches;
    private final Map<String, Conversation.Polling> polled = Conversation.none();

    /** Keeps what was heard and answers its digest. */
    @FunctionalInterface
    interface Kept {
        String keep(byte[] heard);
    }

    @Autowired
    MobileMoneyRail(
            MobileMoneySettings settings,
            MobileMoneyClient client,
            EvidenceFiles evidence,
            Clock clock) {
        this(settings, client, heard -> evidence.keep(heard, SENDER, clock.instant()));
    }

    MobileMoneyRail(MobileMoneySettings settings, MobileMoneyClient client, Kept evidence) {
        this.settings = settings;
        this.client = client;
        this.accounts = new WalletAccounts(client);
        this.talks = new Talks(settings.atOnce(), evidence);
        this.batches = new Batches(settings, client);
    }

    @Override
    public RailCode code() {
        return RailCode.MOBILE_MONEY;
    }

    @Override
    public RailTerms terms(String currency) {
        return new RailTerms(
                Money.zero(currency).microPerMinor(),
                Money.ofMajor(settings.minimumMajor(), currency).amountMicro(),
                settings.payoutsMax(),
                settings.visibilityDelay(),
                settings.limits(),
                FeeSettings.of(settings.fees(), currency),
                settings.tiers());
    }

    @Override
    public String account() {
        return settings.account();
    }

    @Override
    public boolean connected() {
        return settings.url() != null;
    }

    @Override
    public boolean sleeps() {
        return true;
    }

    /** The provider's own word on whether it works; no word is none. */
    @Override
    public boolean awake() {
        if (!(client.get("/heartbeat") instanceof Answer.Heard(int status, byte[] body))
                || status != 200) {
            return false;
        }
        var said = Words.read(body);
        String state = said == null ? "" : Words.text(said, "serviceStatus");
        return state.equals("available") || state.equals("degraded");
    }

    @Override
    public boolean tellsTheEnd() {
        return true;
    }

    @Override
    public SubmissionChannel channel() {
        return SubmissionChannel.HTTP;
    }

    /** The orders as they go out, one a line. */
    @Override
    public PaymentFile file(String messageId, List<PaymentOrder> orders) {
        var lines = new StringBuilder();
        for (var order : orders) {
            for (var one : order.instructions()) {
                lines.append(Order.line(settings.account(), order.currency(), one)).append('\n');
            }
        }
        byte[] content = lines.toString().getBytes(StandardCharsets.UTF_8);
        return new PaymentFile(
                messageId + ".ndjson",
                "application/x-ndjson",
                content,
                EvidenceFiles.sha256(content));
    }

    @Override
    public NameCheck holds(String account, String holder) {
        return accounts.holds(account, holder);
    }

    @Override
    public @Nullable Integer tierOf(String account) {
        return accounts.tierOf(account);
    }

    @Override
    public Notice read(byte[] notice) {
        var said = Words.read(notice);
        return said == null
                ? new Notice("", null)
                : new Notice(
                        Words.text(said, "requestingOrganisationTransactionReference"),
                        Words.amountOf(said));
    }

    @Override
    public SubmissionReply submit(String attemptId, PaymentOrder order, PaymentFile file) {
        return talks.summed(
                batches.isFor(order)
                        ? batches.orders(attemptId, order)
                        : order.instructions().stream()
                                .map(one -> new Talk(1, () -> order(order.currency(), one)))
                                .toList());
    }

    private Said order(String currency, PaymentOrder.Instruction one) {
        var talk = talk(new Asked(one.payoutId(), new Money(one.netMicro(), currency)));
        byte[] order =
                Order.line(settings.account(), currency, one).getBytes(StandardCharsets.UTF_8);
        return Said.of(talk.order(order), talk.heard());
    }

    /** By their batches first, if they had any; then each by its own id. */
    @Override
    public SubmissionReply ask(String attemptId, List<Asked> payouts) {
        var known = batches.known(attemptId, talks);
        List<Talk> asked = new ArrayList<>();
        asked.add(new Talk(0, () -> new Said(0, List.of(), known.heard())));
        payouts.forEach(one -> asked.add(new Talk(1, () -> ask(one, known))));
        return talks.summed(asked);
    }

    private Said ask(Asked one, Batches.Known known) {
        var talk = talk(one);
        var word = known.of(one, talk::transaction);
        return Said.of(word == null ? talk.ask() : word, talk.heard());
    }

    private Conversation talk(Asked one) {
        return new Conversation(client, polled, one);
    }
}
