package cn.anlan.campaign.organizationimport;

import cn.anlan.events.organization.OrganizationKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row whose own values are right; what it refers to is not looked up yet.
record ImportRow(
        int line,
        @Nullable UUID id,
        String code,
        String name,
        OrganizationKind kind,
        @Nullable String parentCode,
        @Nullable String divisionCode,
        @Nullable String creditCode,
        List<String> sectors,
        @Nullable String riskGrade,
        @Nullable String supervisorCode,
        @Nullable String regulatorCode) {}
