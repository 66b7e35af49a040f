package cn.anlan.campaign.organization;

import cn.anlan.china.code.DivisionCode;
import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.events.organization.OrganizationKind;
import org.jspecify.annotations.Nullable;

/// The level of a body for which nobody has named one: that of the division where it governs. Enterprises and
/// institutions have none of their own; a zone with a local code stands one level below its national parent.
public final class DefaultLevel {

    private DefaultLevel() {}

    public static AdministrativeLevel of(OrganizationKind kind, @Nullable DivisionCode division) {
        return switch (kind) {
            case COMMITTEE, COMMITTEE_OFFICE, GOVERNMENT, DEPARTMENT ->
                division == null ? AdministrativeLevel.NONE : of(division);
            case ENTERPRISE, INSTITUTION -> AdministrativeLevel.NONE;
        };
    }

    private static AdministrativeLevel of(DivisionCode division) {
        return switch (division.level()) {
            case PROVINCE -> AdministrativeLevel.PROVINCE;
            case CITY -> AdministrativeLevel.CITY;
            case COUNTY -> AdministrativeLevel.COUNTY;
            case TOWN -> AdministrativeLevel.TOWN;
            case VILLAGE -> AdministrativeLevel.VILLAGE;
            case LOCAL -> below(of(division.parent().orElseThrow()));
        };
    }

    private static AdministrativeLevel below(AdministrativeLevel level) {
        return switch (level) {
            case PROVINCE -> AdministrativeLevel.CITY;
            case CITY -> AdministrativeLevel.COUNTY;
            case COUNTY -> AdministrativeLevel.TOWN;
            case TOWN, VILLAGE -> AdministrativeLevel.VILLAGE;
            case NONE -> AdministrativeLevel.NONE;
        };
    }
}
