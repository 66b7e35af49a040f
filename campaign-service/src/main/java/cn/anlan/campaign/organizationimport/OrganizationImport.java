package cn.anlan.campaign.organizationimport;

import java.util.List;
import java.util.UUID;

/// What became of one imported file.
///
/// @param total rows below the header
/// @param accepted rows that are right; of a refused file none is stored
/// @param changed accepted rows that added or changed an organisation
/// @param errors in the order of lines
record OrganizationImport(
        UUID id,
        ImportMode mode,
        boolean dryRun,
        ImportState state,
        int total,
        int accepted,
        int refused,
        int changed,
        List<RowError> errors) {

    /// Accepted rows that said what was so already.
    int unchanged() {
        return accepted - changed;
    }
}
