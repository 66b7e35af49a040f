package cn.anlan.events.campaign;

import cn.anlan.events.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The state of one published campaign. Who takes part travels as enrolments.
///
/// @param ownerOrganizationId the body that runs the campaign
/// @param documentNumber 文号 of the document that started it
/// @param endsOn its last day; none while it runs until further notice
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
        CampaignStatus status,
        List<Requirement> requirements,
        @Nullable UUID parentId,
        @Nullable CampaignAmendment amendment) {

    public CampaignChanged {
        requirements = List.copyOf(requirements);
    }
}
