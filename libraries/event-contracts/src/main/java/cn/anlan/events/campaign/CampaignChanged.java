package cn.anlan.events.campaign;

import cn.anlan.events.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The state of one published campaign. Who takes part travels as enrolments.
///
/// @param templateKey the template after which it was drafted, or [#NO_TEMPLATE]
/// @param ownerOrganizationId the body that runs the campaign
/// @param documentNumber 文号 of the document that started it
/// @param startsOn its first day
/// @param endsOn its last day; none while it runs until further notice
/// @param publishedOn the day of its publication
/// @param phases its stretches in order; empty where it has none
/// @param parentId the campaign of the level above that this one implements; none for one of its own right
/// @param amendment the latest change of what is asked; none while it is as published
public record CampaignChanged(
        UUID id,
        String code,
        LocalizedText title,
        String templateKey,
        UUID ownerOrganizationId,
        @Nullable String documentNumber,
        @Nullable String theme,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        LocalDate publishedOn,
        CampaignStatus status,
        List<Phase> phases,
        List<Requirement> requirements,
        @Nullable UUID parentId,
        @Nullable CampaignAmendment amendment) {

    /// The template key of a campaign that was drafted without one.
    public static final String NO_TEMPLATE = "none";

    public CampaignChanged {
        phases = List.copyOf(phases);
        requirements = List.copyOf(requirements);
    }
}
