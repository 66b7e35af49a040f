package cn.anlan.campaign.organization;

import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.events.organization.OrganizationKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an organisation is, wherever it stands in the tree.
///
/// @param level the level of administration, [DefaultLevel] where nobody has said another
/// @param industry GB/T 4754 with the letter of its section
/// @param employees how many people work there
public record OrganizationProfile(
        String name,
        OrganizationKind kind,
        AdministrativeLevel level,
        @Nullable String divisionCode,
        @Nullable String creditCode,
        @Nullable String industry,
        List<HazardSector> sectors,
        @Nullable RiskGrade riskGrade,
        @Nullable Integer employees) {

    public OrganizationProfile {
        sectors = List.copyOf(sectors);
    }
}
