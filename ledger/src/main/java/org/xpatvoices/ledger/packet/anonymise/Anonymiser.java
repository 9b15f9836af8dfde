package org.xpatvoices.ledger.packet.anonymise;

/** One way to generalise rows until their classes fulfil a model; which one, the manifest says. */
public interface Anonymiser {
    /** Name and version, as printed in the manifest. */
    String algorithm();

    Anonymised anonymise(AnonymiserInput input, PrivacyModel model);
}
