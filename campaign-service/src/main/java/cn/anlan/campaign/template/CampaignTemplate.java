package cn.anlan.campaign.template;

import cn.anlan.campaign.audience.AudienceSelector;
import cn.anlan.campaign.organization.HazardSector;
import cn.anlan.events.LocalizedText;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A campaign without its dates and its owner. `docs/campaign-templates.md` says what each part means, and
/// `campaign-template.schema.json` what it may hold.
///
/// @param ends its last day, as [TemplateDay] says it: counted from the start, so that `P3Y` lasts three years; nothing
///     for a campaign without end
/// @param open what the notice leaves open, and whoever drafts the campaign has to fill in
/// @param audience who takes part
/// @param principles what the notice asks of the work as a whole
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "CampaignTemplate")
public record CampaignTemplate(
        String key,
        LocalizedText title,
        Source source,
        @Nullable String theme,
        @Nullable String ends,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<OpenValue> open,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<PhaseTemplate> phases,
        AudienceSelector audience,
        List<RequirementTemplate> requirements,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<ActivityTemplate> activities,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<TaskGroup> taskGroups,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<SettingTemplate> settings,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<HazardSector> sectors,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<RoleTemplate> roles,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Mechanism> mechanisms,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<LocalizedText> principles) {

    /// What activities of this kind record.
    public Optional<ActivityTemplate> activity(String kind) {
        return activities.stream()
                .filter(activity -> activity.kind().equals(kind))
                .findFirst();
    }

    public Optional<RequirementTemplate> requirement(String key) {
        return requirements.stream()
                .filter(requirement -> requirement.key().equals(key))
                .findFirst();
    }

    /// The template without some of its requirements, and without the open values that then nothing refers to.
    public CampaignTemplate without(Collection<String> requirementKeys) {
        var kept = requirements.stream()
                .filter(requirement -> !requirementKeys.contains(requirement.key()))
                .toList();
        var referred = Stream.concat(
                        Stream.concat(Stream.ofNullable(ends), phases.stream().flatMap(PhaseTemplate::namedDays)),
                        kept.stream()
                                .flatMap(requirement -> requirement.schedule().namedDays()))
                .flatMap(day -> TemplateDay.valueIn(day).stream())
                .collect(Collectors.toSet());
        var stillOpen = open.stream()
                .filter(value -> value.type() == OpenValueType.DOCUMENT_NUMBER || referred.contains(value.key()))
                .toList();
        return new CampaignTemplate(
                key,
                title,
                source,
                theme,
                ends,
                stillOpen,
                phases,
                audience,
                kept,
                activities,
                taskGroups,
                settings,
                sectors,
                roles,
                mechanisms,
                principles);
    }

    /// The notice from which the template was made.
    ///
    /// @param issuer the body that issued it
    /// @param documentNumber its number, where the notice has one
    /// @param issuedOn its day, where the notice has one
    /// @param derivedFrom the plan of the level above that it implements
    @Schema(name = "TemplateSource")
    public record Source(
            LocalizedText issuer,
            @Nullable String documentNumber,
            @Nullable LocalDate issuedOn,
            @Nullable LocalizedText derivedFrom) {}

    /// Something that is filled in when a campaign is drafted.
    ///
    /// @param key the name under which a [TemplateDay] refers to it: `value:key`
    @Schema(name = "OpenValue")
    public record OpenValue(String key, LocalizedText title, OpenValueType type) {}

    public enum OpenValueType {
        /// A day, `2022-06-30`.
        DATE,
        /// The last day of a month.
        MONTH_END,
        /// 文号; given as the campaign's `documentNumber`.
        DOCUMENT_NUMBER
    }

    /// A stretch of the campaign.
    ///
    /// @param starts its first day; nothing for the day after the phase before, or the campaign's first
    /// @param ends its last day; a period is counted from the campaign's start: `P1M` ends the first month
    @Schema(name = "PhaseTemplate")
    public record PhaseTemplate(
            String key,
            LocalizedText title,
            @Nullable String starts,
            String ends,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<LocalizedText> tasks) {

        Stream<String> namedDays() {
            return Stream.concat(Stream.ofNullable(starts), Stream.of(ends));
        }
    }

    /// What may be said about an activity of one kind. An empty list leaves it free.
    ///
    /// @param records what a record of this kind has to say
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "ActivityTemplate")
    public record ActivityTemplate(
            String kind,
            LocalizedText title,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<Choice> posts,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<Choice> audienceKinds,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<Choice> topics,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<Choice> channels,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<RecordedField> records) {}

    public enum RecordedField {
        LECTURER,
        LECTURER_POST,
        DATE,
        PLACE,
        SETTING,
        AUDIENCE_KIND,
        PARTICIPANTS,
        TOPICS,
        CHANNEL,
        SECTOR,
        PARTNERS,
        NARRATIVE,
        EVIDENCE
    }

    /// One of the values that a field may have.
    @Schema(name = "Choice")
    public record Choice(String key, LocalizedText title) {}

    /// A group of tasks, without a duty of its own.
    @Schema(name = "TaskGroup")
    public record TaskGroup(String key, LocalizedText title, List<LocalizedText> tasks) {}

    /// A place into which the campaign goes: one of the five enterings (五进).
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "SettingTemplate")
    public record SettingTemplate(
            String key,
            LocalizedText title,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<LocalizedText> activities,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<LocalizedText> partners,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<LocalizedText> places,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<LocalizedText> focuses) {}

    /// A part that somebody plays in running the campaign.
    ///
    /// @param headedBy who heads it, or is it
    /// @param members who belongs to it
    /// @param mirrored whether every unit sets up its own
    /// @param rosterRequirement the requirement by which units name who plays it, with its deadline
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "RoleTemplate")
    public record RoleTemplate(
            String key,
            RoleKind kind,
            LocalizedText title,
            @Nullable LocalizedText headedBy,
            @Nullable LocalizedText members,
            boolean mirrored,
            @Nullable String rosterRequirement) {}

    public enum RoleKind {
        LEADING_GROUP,
        LEADING_GROUP_OFFICE,
        TASK_FORCE,
        PRINCIPAL,
        DEPUTY_IN_CHARGE,
        LIAISON_OFFICER
    }

    /// How the campaign is made to work.
    @Schema(name = "Mechanism")
    public record Mechanism(MechanismKind kind, LocalizedText text) {}

    public enum MechanismKind {
        ASSESSMENT,
        INSPECTION,
        ACCOUNTABILITY,
        GUIDANCE,
        FEEDBACK,
        LINKAGE,
        PUBLICITY,
        REPORTING,
        REWARD,
        HONOUR,
        ANTI_FORMALISM
    }
}
