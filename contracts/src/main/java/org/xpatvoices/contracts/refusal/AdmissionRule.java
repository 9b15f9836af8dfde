package org.xpatvoices.contracts.refusal;

/** The rules of letting hubs and auditors in. */
public enum AdmissionRule implements Rule {
    PARTY_MUST_BE_REGISTERED(
            RuleKind.NOT_FOUND,
            "Nobody registered such a hub or auditor.",
            "Take an id from the list of parties."),
    PARTY_NEEDS_A_NAME(
            RuleKind.UNPROCESSABLE,
            "Whoever admits it has to know which organisation it is.",
            "Send the organisation's name, 1 to 120 characters."),
    PARTY_ID_IS_ALREADY_TAKEN(
            RuleKind.CONFLICT,
            "This id is registered with another kind or name.",
            "Register it under a new Idempotency-Key."),
    WHO_REGISTERED_A_PARTY_CANNOT_ADMIT_IT(
            RuleKind.FORBIDDEN,
            "A hub vouches for workers and an auditor sees more than the public: admitting one takes"
                    + " two persons.",
            "Let another operator admit it."),
    WHO_RENEWED_A_SECRET_CANNOT_APPROVE_IT(
            RuleKind.FORBIDDEN,
            "Whoever holds a party's secret can act as that party, so a fresh one takes two persons.",
            "Let another operator approve it."),
    SECRET_MUST_AWAIT_APPROVAL(
            RuleKind.CONFLICT,
            "No such secret waits for a second person.",
            "Look at the list; it may have been approved or replaced meanwhile."),
    CLIENT_IS_ALREADY_ISSUED(
            RuleKind.CONFLICT,
            "The party's client has a secret that opens something; registering again gives no other.",
            "Renew it (/v1/ops/parties/{partyId}/secret), which takes two persons."),
    PARTY_IS_ALREADY_DECIDED(
            RuleKind.CONFLICT,
            "The party was admitted or turned away before.",
            "End an admitted one with a revocation; register one that was turned away anew.");

    private final RuleKind kind;
    private final String cause;
    private final String cure;

    AdmissionRule(RuleKind kind, String cause, String cure) {
        this.kind = kind;
        this.cause = cause;
        this.cure = cure;
    }

    @Override
    public RuleKind kind() {
        return kind;
    }

    @Override
    public String cause() {
        return cause;
    }

    @Override
    public String cure() {
        return cure;
    }
}
