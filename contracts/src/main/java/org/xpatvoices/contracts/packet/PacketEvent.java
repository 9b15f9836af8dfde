package org.xpatvoices.contracts.packet;

/** What can happen to a packet. */
public sealed interface PacketEvent
        permits PacketRequested,
                PacketContributorsListed,
                ReleaseClassesListed,
                ReleaseRegistered,
                PacketSealed,
                PacketRefused,
                PacketClosed {}
