package org.xpatvoices.contracts.packet;

/** The public keys that manifests are signed with. Answers a list of {@link PublicKeyView}. */
public record GetManifestKeys() {}
