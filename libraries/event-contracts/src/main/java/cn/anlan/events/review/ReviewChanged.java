package cn.anlan.events.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The state of one self-review (对照检查), with its answers counted by result.
///
/// @param campaignId the campaign that asked for it, if any
/// @param findingsOpened findings that its answers opened
public record ReviewChanged(
        UUID id,
        @Nullable UUID campaignId,
        UUID organizationId,
        String checklistKey,
        int checklistVersion,
        ReviewState state,
        int conforming,
        int partly,
        int notConforming,
        int notApplicable,
        int findingsOpened) {}
