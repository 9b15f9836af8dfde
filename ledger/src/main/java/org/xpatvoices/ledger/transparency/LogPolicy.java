package org.xpatvoices.ledger.transparency;

import org.axonframework.queryhandling.QueryHandler;
import org.xpatvoices.contracts.transparency.GetLogPolicy;
import org.xpatvoices.contracts.transparency.LogPolicyView;

import java.util.ArrayList;
import java.util.List;

/** Whom this side would have people trust, in the words of the verifiers. */
class LogPolicy {
    private final LogKey key;
    private final Kinds kinds;
    private final Witnesses witnesses;

    LogPolicy(LogKey key, Kinds kinds, Witnesses witnesses) {
        this.key = key;
        this.kinds = kinds;
        this.witnesses = witnesses;
    }

    @QueryHandler
    LogPolicyView handle(GetLogPolicy query) {
        return new LogPolicyView(key.origin(), policy(), kinds.text());
    }

    /** A witness with two keys counts once, whichever key a reader's programs know. */
    private String policy() {
        StringBuilder text =
                new StringBuilder(
                        "# Keep a copy: who checks with keys fetched today trusts whoever answers"
                                + " today.\n");
        text.append("log ").append(key.verifierKey()).append('\n');
        List<String> groups = new ArrayList<>();
        for (List<Cosigner> keys : witnesses.keys()) {
            String group = "w" + (groups.size() + 1);
            List<String> members = new ArrayList<>();
            for (Cosigner one : keys) {
                String member = group + "-" + (members.size() + 1);
                members.add(member);
                text.append("witness %s %s\n".formatted(member, one.verifierKey()));
            }
            text.append("group %s any %s\n".formatted(group, String.join(" ", members)));
            groups.add(group);
        }
        if (groups.size() < witnesses.needed() || groups.isEmpty()) {
            return text.append("quorum none\n").toString();
        }
        return text.append(
                        "group witnesses %d %s\nquorum witnesses\n"
                                .formatted(witnesses.needed(), String.join(" ", groups)))
                .toString();
    }
}
