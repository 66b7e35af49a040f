package cn.anlan.campaign.launch;

import cn.anlan.access.OrganizationScope;
import cn.anlan.campaign.organization.Organization;
import cn.anlan.campaign.organization.OrganizationDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// For whom the current actor may run campaigns: the body that it acts for, and those below. To supervise a unit by
/// the responsibility table is to see its cases, not to run campaigns in its name.
@ApplicationScoped
public class CampaignOwners {

    private final OrganizationDirectory directory;
    private final OrganizationScope scope;

    CampaignOwners(OrganizationDirectory directory, OrganizationScope scope) {
        this.directory = directory;
        this.scope = scope;
    }

    public boolean include(UUID organizationId) {
        var seat = Optional.ofNullable(scope.viewer()).flatMap(directory::seatOf);
        var owner = directory.find(organizationId);
        return seat.isPresent() && owner.isPresent() && isWithin(owner.get(), seat.get());
    }

    private static boolean isWithin(Organization organization, Organization seat) {
        return organization.id().equals(seat.id()) || organization.path().startsWith(seat.path() + ".");
    }
}
