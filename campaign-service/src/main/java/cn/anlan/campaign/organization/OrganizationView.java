package cn.anlan.campaign.organization;

import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.events.organization.OrganizationStatus;
import cn.anlan.problem.Language;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An organisation, as the API shows it.
@Schema(name = "Organization")
record OrganizationView(
        UUID id,
        String code,
        String name,
        OrganizationKind kind,
        String kindLabel,
        @Nullable UUID parentId,
        @Nullable String divisionCode,
        @Nullable String creditCode,
        List<String> sectors,
        @Nullable String riskGrade,
        OrganizationStatus status,
        @Nullable UUID supervisorId,
        @Nullable UUID regulatorId) {

    static OrganizationView of(Organization organization, Language language) {
        return new OrganizationView(
                organization.id(),
                organization.code(),
                organization.name(),
                organization.kind(),
                label(organization.kind(), language),
                organization.parentId(),
                organization.divisionCode(),
                organization.creditCode(),
                organization.sectors(),
                organization.riskGrade(),
                organization.status(),
                organization.supervisorId(),
                organization.regulatorId());
    }

    private static String label(OrganizationKind kind, Language language) {
        boolean chinese = language == Language.ZH_CN;
        return switch (kind) {
            case COMMITTEE -> chinese ? "安委会" : "Safety committee";
            case COMMITTEE_OFFICE -> chinese ? "安委办" : "Committee office";
            case GOVERNMENT -> chinese ? "党委政府" : "Government";
            case DEPARTMENT -> chinese ? "部门" : "Department";
            case ENTERPRISE -> chinese ? "企业" : "Enterprise";
            case INSTITUTION -> chinese ? "事业单位" : "Institution";
        };
    }
}
