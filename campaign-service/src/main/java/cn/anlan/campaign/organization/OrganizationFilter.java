package cn.anlan.campaign.organization;

import cn.anlan.events.organization.OrganizationKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which organisations to list.
///
/// @param text part of the name, or the beginning of the code
/// @param viewer through whose eyes; without one, and not the whole tree, nothing is seen
/// @param wholeTree for those who run the installation
record OrganizationFilter(
        @Nullable UUID parentId,
        @Nullable OrganizationKind kind,
        @Nullable String text,
        @Nullable UUID viewer,
        boolean wholeTree) {

    /// Names the list for its cursors.
    String listName() {
        return "organizations:%s:%s:%s".formatted(parentId, kind, text);
    }
}
