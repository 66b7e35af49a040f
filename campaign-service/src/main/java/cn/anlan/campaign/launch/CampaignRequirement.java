package cn.anlan.campaign.launch;

import cn.anlan.events.campaign.Requirement;
import cn.anlan.events.organization.OrganizationKind;
import java.util.List;

/// A requirement of a campaign, and the kinds of organisation that owe it.
public record CampaignRequirement(Requirement requirement, List<OrganizationKind> audience) {

    public CampaignRequirement {
        audience = List.copyOf(audience);
    }
}
