package cn.anlan.campaign.organizationimport;

import cn.anlan.campaign.organization.OrganizationProfile;
import cn.anlan.campaign.organizationfile.Column;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row whose own values are right; what it refers to is not looked up yet.
///
/// @param given the columns that the file has; about what the others say, it says nothing
/// @param profile with what a new organisation gets where the file says nothing
record ImportRow(
        int line,
        Set<Column> given,
        @Nullable UUID id,
        String code,
        OrganizationProfile profile,
        @Nullable String parentCode,
        @Nullable String supervisorCode,
        @Nullable String regulatorCode,
        @Nullable String leaderPost,
        @Nullable String section) {

    boolean gives(Column column) {
        return given.contains(column);
    }

    ImportRow withParent(String code) {
        return new ImportRow(
                line, given, id, this.code, profile, code, supervisorCode, regulatorCode, leaderPost, section);
    }

    /// The profile of a known organisation after this row.
    OrganizationProfile profileAfter(OrganizationProfile known) {
        return new OrganizationProfile(
                profile.name(),
                profile.kind(),
                gives(Column.LEVEL) ? profile.level() : known.level(),
                gives(Column.DIVISION_CODE) ? profile.divisionCode() : known.divisionCode(),
                gives(Column.CREDIT_CODE) ? profile.creditCode() : known.creditCode(),
                gives(Column.INDUSTRY) ? profile.industry() : known.industry(),
                gives(Column.SECTORS) ? profile.sectors() : known.sectors(),
                gives(Column.RISK_GRADE) ? profile.riskGrade() : known.riskGrade(),
                gives(Column.EMPLOYEES) ? profile.employees() : known.employees());
    }
}
