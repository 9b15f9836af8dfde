package org.xpatvoices.ledger.automation;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.consent.ConsentWithdrawn;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.licence.LicenceSold;
import org.xpatvoices.contracts.licence.NoticeRetraction;
import org.xpatvoices.ledger.licence.SoldLicenceRegister;
import org.xpatvoices.ledger.packet.PacketMemberRegister;

import java.time.Instant;

/**
 * Tells everyone who holds a licence on a packet that somebody in it has withdrawn. A sale that
 * slipped in between a withdrawal and the closing of its packet is told as soon as it is read.
 */
@Component
@ProcessingGroup(PacketMemberRegister.GROUP)
@DisallowReplay
class WhenConsentWithdrawnThenNoticeBuyers {
    private final SoldLicenceRegister licences;
    private final PacketMemberRegister members;
    private final CommandGateway gateway;

    WhenConsentWithdrawnThenNoticeBuyers(
            SoldLicenceRegister licences, PacketMemberRegister members, CommandGateway gateway) {
        this.licences = licences;
        this.members = members;
        this.gateway = gateway;
    }

    @EventHandler
    void react(ConsentWithdrawn event) {
        for (LicenceId licence : licences.restingOn(event.grantId(), event.withdrawnAt())) {
            notice(licence, event.withdrawnAt());
        }
    }

    @EventHandler
    void react(LicenceSold event) {
        if (members.restsOnWithdrawnGrant(PacketId.of(event.packetId()))) {
            notice(LicenceId.of(event.licenceId()), event.soldAt());
        }
    }

    private void notice(LicenceId licence, Instant at) {
        gateway.sendAndWait(new NoticeRetraction(licence, at));
    }
}
