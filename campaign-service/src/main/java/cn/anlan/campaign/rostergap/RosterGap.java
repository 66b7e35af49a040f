package cn.anlan.campaign.rostergap;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A unit whose roster is asked for, and has not been handed in or is not complete.
///
/// @param rosterId nothing where none was handed in
/// @param missing the posts that too few hold
record RosterGap(
        UUID organizationId,
        String organizationCode,
        String organizationName,
        @Nullable UUID rosterId,
        List<String> missing) {}
