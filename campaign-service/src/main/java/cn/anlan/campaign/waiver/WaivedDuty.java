package cn.anlan.campaign.waiver;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a waiver releases from.
///
/// @param commitmentId the one commitment, or nothing
/// @param until where it is no single commitment: all that the requirement plans up to this day
record WaivedDuty(
        UUID enrolmentId,
        UUID campaignId,
        UUID organizationId,
        UUID requirementId,
        @Nullable UUID commitmentId,
        @Nullable LocalDate until) {}
