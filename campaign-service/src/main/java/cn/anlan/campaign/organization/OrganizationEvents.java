package cn.anlan.campaign.organization;

import cn.anlan.events.organization.OrganizationChanged;

/// Organisations as others learn of them.
final class OrganizationEvents {

    private OrganizationEvents() {}

    static OrganizationChanged changed(Organization organization) {
        var profile = organization.profile();
        var responsibility = organization.responsibility();
        return new OrganizationChanged(
                organization.id(),
                organization.code(),
                profile.name(),
                profile.kind(),
                organization.parentId(),
                organization.path(),
                profile.divisionCode(),
                profile.creditCode(),
                profile.sectors().stream().map(HazardSector::name).toList(),
                profile.riskGrade() == null ? null : profile.riskGrade().name(),
                organization.status(),
                responsibility.supervisorId(),
                responsibility.regulatorId(),
                profile.level(),
                profile.industry(),
                profile.employees(),
                organization.successorId());
    }
}
