package cn.anlan.campaign.responsibility;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which gaps to list.
///
/// @param root only at this organisation and what lies below
/// @param missing only where this answer is missing, or any
/// @param viewer through whose eyes; without one, and not the whole tree, nothing is seen
/// @param wholeTree for those who run the installation
record GapFilter(
        @Nullable UUID root,
        @Nullable MissingAnswer missing,
        @Nullable UUID viewer,
        boolean wholeTree) {

    /// Names the list for its cursors.
    String listName() {
        return "responsibility-gaps:%s:%s".formatted(root, missing);
    }
}
