package cn.anlan.campaign.organizationimport;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// An import as it stands.
///
/// @param total rows below the header, once they are counted
/// @param done rows dealt with so far
/// @param outcome what became of the file, once it is dealt with
/// @param failure why the work broke off, where it did
record OrganizationImport(
        ImportOrder order,
        ImportState state,
        @Nullable Integer total,
        int done,
        ImportOutcome outcome,
        @Nullable ImportFailure failure,
        OffsetDateTime requestedAt,
        @Nullable OffsetDateTime finishedAt) {}
