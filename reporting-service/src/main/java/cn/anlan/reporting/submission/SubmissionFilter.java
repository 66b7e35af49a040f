package cn.anlan.reporting.submission;

import cn.anlan.events.submission.SubmissionState;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What narrows the list of submissions.
record SubmissionFilter(
        @QueryParam("organizationId") @Parameter(description = "Made by this organisation.") @Nullable
        UUID organizationId,

        @QueryParam("withinOrganizationId")
        @Parameter(description = "Made by this organisation or any below it.")
        @Nullable
        UUID withinOrganizationId,

        @QueryParam("campaignId") @Parameter(description = "Asked for by this campaign.") @Nullable
        UUID campaignId,

        @QueryParam("commitmentId") @Parameter(description = "Towards this commitment.") @Nullable
        UUID commitmentId,

        @QueryParam("state") @Parameter(description = "Where it stands.") @Nullable
        SubmissionState state) {}
