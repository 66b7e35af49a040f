package cn.anlan.campaign.launch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which campaigns a list is of; what is absent does not narrow it.
record CampaignFilter(
        @QueryParam("status") @Parameter(description = "Where they stand.") @Nullable
        CampaignStatus status,

        @QueryParam("year")
        @Min(1949)
        @Max(2200)
        @Parameter(description = "A year in which they run on at least one day.", example = "2022")
        @Nullable
        Integer year,

        @QueryParam("templateKey")
        @Size(max = 100)
        @Parameter(description = "The template after which they were drafted.", example = "leaders-talk-safety")
        @Nullable
        String templateKey,

        @QueryParam("organizationId") @Parameter(description = "The body that runs them.") @Nullable
        UUID organizationId,

        @QueryParam("parentId") @Parameter(description = "The campaign above from which they were derived.") @Nullable
        UUID parentId,

        @QueryParam("text")
        @Size(max = 100)
        @Parameter(description = "Part of the title, the theme or the document number.", example = "讲安全")
        @Nullable
        String text) {}
