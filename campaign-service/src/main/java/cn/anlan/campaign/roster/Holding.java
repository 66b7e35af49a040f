package cn.anlan.campaign.roster;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry of a roster, read on its own.
record Holding(
        UUID id,
        UUID rosterId,
        UUID campaignId,
        UUID organizationId,
        String post,
        String jobTitle,
        SealedContact contact,
        LocalDate heldFrom,
        @Nullable LocalDate heldUntil) {}
