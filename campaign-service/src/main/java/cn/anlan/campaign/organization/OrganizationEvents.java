package cn.anlan.campaign.organization;

import cn.anlan.events.organization.OrganizationChanged;

/// Organisations as others learn of them.
final class OrganizationEvents {

    private OrganizationEvents() {}

    static OrganizationChanged changed(Organization organization) {
        return new OrganizationChanged(
                organization.id(),
                organization.code(),
                organization.name(),
                organization.kind(),
                organization.parentId(),
                organization.path(),
                organization.divisionCode(),
                organization.creditCode(),
                organization.sectors(),
                organization.riskGrade(),
                organization.status(),
                organization.supervisorId(),
                organization.regulatorId());
    }
}
