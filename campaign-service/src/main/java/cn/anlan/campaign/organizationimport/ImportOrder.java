package cn.anlan.campaign.organizationimport;

import cn.anlan.campaign.tablefile.FileFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody wants to be done with a file.
///
/// @param requestedFor the organisation for which he acts, and whose part of the tree he may change; nothing for the
///     whole tree
record ImportOrder(
        UUID id,
        FileFormat format,
        ImportMode mode,
        boolean dryRun,
        String requestedBy,
        @Nullable UUID requestedFor) {}
