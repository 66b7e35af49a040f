package cn.anlan.campaign.progress;

import cn.anlan.events.organization.AdministrativeLevel;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What narrows the list of a campaign's commitments.
record CommitmentFilter(
        @QueryParam("within")
        @Parameter(description = "Owed by this organisation or any below it; the caller's own if absent.")
        @Nullable
        UUID within,

        @QueryParam("requirementId") @Parameter(description = "Asked for by this requirement.") @Nullable
        UUID requirementId,

        @QueryParam("phase")
        @Size(max = 64)
        @Parameter(description = "In the phase of this key; `-` for none.")
        @Nullable
        String phase,

        @QueryParam("level") @Parameter(description = "Owed on this level of administration.") @Nullable
        AdministrativeLevel level,

        @QueryParam("measure") @Parameter(description = "Those that this figure counts.") @Nullable
        Measure measure) {

    /// Stands for no phase where a query names one.
    static final String NO_PHASE = "-";
}
