package cn.anlan.campaign.campaigncontent;

import cn.anlan.calendar.CampaignTerms;
import cn.anlan.events.LocalizedText;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the office that runs a campaign writes into it; all else follows from it.
///
/// @param issuer 发文机关, where it is another than the body that runs the campaign
/// @param documentNumber 文号, normalised
/// @param endsOn its last day; nothing while it runs until further notice
public record CampaignContent(
        LocalizedText title,
        @Nullable String theme,
        @Nullable String issuer,
        @Nullable String documentNumber,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<String> goals,
        List<CampaignPhase> phases,
        List<CampaignRequirement> requirements) {

    public CampaignContent {
        goals = List.copyOf(goals);
        phases = List.copyOf(phases);
        requirements = List.copyOf(requirements);
    }

    public CampaignContent withRequirements(List<CampaignRequirement> others) {
        return new CampaignContent(title, theme, issuer, documentNumber, startsOn, endsOn, goals, phases, others);
    }

    public CampaignContent endingOn(@Nullable LocalDate day) {
        return new CampaignContent(title, theme, issuer, documentNumber, startsOn, day, goals, phases, requirements);
    }

    public CampaignContent withPhases(List<CampaignPhase> others) {
        return new CampaignContent(title, theme, issuer, documentNumber, startsOn, endsOn, goals, others, requirements);
    }

    public Optional<CampaignRequirement> requirement(String key) {
        return requirements.stream()
                .filter(requirement -> requirement.key().equals(key))
                .findFirst();
    }

    /// The same as what follows an earlier content: a requirement that goes on under its key goes on binding from
    /// when it did, and goes on carrying out what it did.
    ///
    /// @param newOnesBindFrom the first day on which those bind that were not there; nothing for its first
    public CampaignContent following(CampaignContent before, @Nullable LocalDate newOnesBindFrom) {
        return withRequirements(requirements.stream()
                .map(requirement -> before.requirement(requirement.key())
                        .map(CampaignRequirement::requirement)
                        .map(known -> requirement.with(known.bindsFrom(), known.inheritedFrom()))
                        .orElseGet(() -> requirement.with(
                                newOnesBindFrom, requirement.requirement().inheritedFrom())))
                .toList());
    }

    /// What decides when its requirements come due.
    public CampaignTerms terms(@Nullable LocalDate publishedOn) {
        return terms(publishedOn, null);
    }

    public CampaignTerms terms(@Nullable LocalDate publishedOn, @Nullable OffsetDateTime amendedAt) {
        return new CampaignTerms(
                startsOn,
                endsOn,
                publishedOn,
                phases.stream().map(CampaignPhase::phase).toList(),
                requirements.stream().map(CampaignRequirement::requirement).toList(),
                amendedAt);
    }
}
