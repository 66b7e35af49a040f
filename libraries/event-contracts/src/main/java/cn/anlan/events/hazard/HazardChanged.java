package cn.anlan.events.hazard;

import cn.anlan.events.finding.HazardGrade;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The state of one public report of a hazard (随手拍). It holds nothing of the reporter, nor the reporter's words.
///
/// @param category one of the hazard categories
/// @param divisionCode where it is
/// @param organizationId whose jurisdiction it is: a committee office
/// @param handlingOrganizationId who handles it, once it was passed on
/// @param responsibleOrganizationId who must rectify it, once it was substantiated
/// @param summary the handler's public-safe summary
/// @param rating the reporter's rating, from 1 (very dissatisfied) to 5 (very satisfied)
/// @param outcome what the handling came to; there from the moment that it is known
/// @param round which finding of the report is meant: the first, or the second, substantiated again after an objection
/// to
///     the close of the first
/// @param reviewingOrganizationId the committee office that decides on an objection, above the one in charge
public record HazardChanged(
        UUID id,
        String trackingNumber,
        String category,
        String divisionCode,
        UUID organizationId,
        @Nullable UUID handlingOrganizationId,
        @Nullable UUID responsibleOrganizationId,
        HazardState state,
        @Nullable HazardGrade grade,
        String summary,
        OffsetDateTime reportedAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable Integer rating,
        @Nullable HazardOutcome outcome,
        @Nullable Integer round,
        @Nullable UUID reviewingOrganizationId) {}
