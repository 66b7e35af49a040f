package cn.anlan.campaign.enrolment;

import cn.anlan.events.enrolment.EnrolmentState;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One organisation's part in one campaign, with its name for reading.
///
/// @param owedTo the derived plan that asks of it instead
record Enrolment(
        UUID id,
        UUID campaignId,
        UUID organizationId,
        String organizationCode,
        String organizationName,
        EnrolmentState state,
        LocalDate enrolledOn,
        @Nullable UUID owedTo) {}
