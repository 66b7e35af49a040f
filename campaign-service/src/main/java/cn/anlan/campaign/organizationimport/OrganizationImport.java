package cn.anlan.campaign.organizationimport;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// An import as it stands.
///
/// @param total rows below the header, once they are counted
/// @param done rows dealt with so far
/// @param outcome what became of the file, once it is dealt with
record OrganizationImport(
        ImportOrder order,
        ImportState state,
        @Nullable Integer total,
        int done,
        ImportOutcome outcome,
        OffsetDateTime requestedAt,
        @Nullable OffsetDateTime finishedAt) {}
