package cn.anlan.reporting.ledger;

import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.events.commitment.CommitmentState;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What narrows the list of commitments.
public record CommitmentFilter(
        @QueryParam("organizationId") @Parameter(description = "Owed by this organisation.") @Nullable
        UUID organizationId,

        @QueryParam("withinOrganizationId")
        @Parameter(description = "Owed by this organisation or any below it.")
        @Nullable
        UUID withinOrganizationId,

        @QueryParam("campaignId") @Parameter(description = "Asked for by this campaign.") @Nullable
        UUID campaignId,

        @QueryParam("kind") @Parameter(description = "What is owed.") @Nullable
        CommitmentKind kind,

        @QueryParam("state") @Parameter(description = "Where it stands.") @Nullable
        CommitmentState state,

        @QueryParam("timeliness") @Parameter(description = "How it stands in time.") @Nullable
        Timeliness timeliness) {}
