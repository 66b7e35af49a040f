package cn.anlan.campaign.template;

import cn.anlan.events.LocalizedText;
import cn.anlan.events.campaign.CalendarPeriod;
import cn.anlan.events.campaign.Counter;
import cn.anlan.events.campaign.HolidayPolicy;
import cn.anlan.events.campaign.PartialPeriod;
import cn.anlan.events.campaign.RequirementKind;
import cn.anlan.events.organization.OrganizationKind;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A campaign without its dates and its owner.
///
/// @param ends when it ends, counted from its start: an ISO period, `END_OF_YEAR`, or nothing
/// @param audience the kinds of organisation that take part
@Schema(name = "CampaignTemplate")
public record CampaignTemplate(
        String key,
        LocalizedText title,
        @Nullable String theme,
        @Nullable String ends,
        List<OrganizationKind> audience,
        List<RequirementTemplate> requirements,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<ActivityTemplate> activities) {

    /// What activities of this kind record.
    public Optional<ActivityTemplate> activity(String kind) {
        return activities.stream()
                .filter(activity -> activity.kind().equals(kind))
                .findFirst();
    }

    /// One requirement without its dates.
    ///
    /// @param audience the kinds of organisation that owe it, where they are fewer than take part
    @Schema(name = "RequirementTemplate")
    public record RequirementTemplate(
            String key,
            RequirementKind kind,
            LocalizedText title,
            @Nullable List<OrganizationKind> audience,
            int quantity,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<Counter> counters,
            @Nullable String checklistKey,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> activityKinds,
            ScheduleTemplate schedule) {}

    /// When it is due, counted from the campaign's start.
    @Schema(name = "ScheduleTemplate")
    public record ScheduleTemplate(@Nullable HolidayPolicy holidayPolicy, List<PartTemplate> parts) {}

    /// One part of a schedule; one of `dates`, `rule` and `each` is given.
    ///
    /// @param dates ISO periods from the start, or `END` for the campaign's last day
    /// @param rule an RFC 5545 rule that begins with the campaign
    /// @param each a calendar period, due on its last day
    /// @param by the time of day, `24:00` for its end
    @Schema(name = "SchedulePartTemplate")
    public record PartTemplate(
            @Nullable List<String> dates,
            @Nullable String rule,
            @Nullable CalendarPeriod each,
            @Nullable PartialPeriod partial,
            @Nullable String by) {}

    /// What may be said about an activity of one kind. An empty list leaves it free.
    @Schema(name = "ActivityTemplate")
    public record ActivityTemplate(
            String kind,
            LocalizedText title,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<Choice> audienceKinds,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<Choice> topics,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<Choice> channels) {}

    /// One of the values that a field may have.
    @Schema(name = "Choice")
    public record Choice(String key, LocalizedText title) {}
}
