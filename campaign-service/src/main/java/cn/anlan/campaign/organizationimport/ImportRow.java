package cn.anlan.campaign.organizationimport;

import cn.anlan.campaign.organization.OrganizationProfile;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row whose own values are right; what it refers to is not looked up yet.
record ImportRow(
        int line,
        @Nullable UUID id,
        String code,
        OrganizationProfile profile,
        @Nullable String parentCode,
        @Nullable String supervisorCode,
        @Nullable String regulatorCode,
        @Nullable String leaderPost,
        @Nullable String section) {}
