package org.xpatvoices.contracts.packet;

/**
 * An Ed25519 key that anybody may know (RFC 8037).
 *
 * @param keyId its thumbprint (RFC 7638)
 * @param x the key itself, in base64url
 */
public record PublicKeyView(String keyId, String x) {}
