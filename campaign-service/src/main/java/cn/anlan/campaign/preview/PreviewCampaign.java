package cn.anlan.campaign.preview;

import cn.anlan.calendar.CampaignCalendar;
import cn.anlan.calendar.CampaignTerms;
import cn.anlan.campaign.Labels;
import cn.anlan.campaign.audience.AudienceMember;
import cn.anlan.campaign.audience.AudienceSelector;
import cn.anlan.campaign.audience.Audiences;
import cn.anlan.campaign.campaigncontent.CampaignRequirement;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.launch.CampaignOwners;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.campaign.organization.Organization;
import cn.anlan.campaign.organization.OrganizationDirectory;
import cn.anlan.campaign.preview.CampaignPreviewView.RequirementPreview;
import cn.anlan.campaign.preview.CampaignPreviewView.Warning;
import cn.anlan.china.time.DueDate;
import cn.anlan.china.time.WorkingDayCalendar;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.Language;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Works out what publishing a campaign would mean. Nothing is written.
@ApplicationScoped
class PreviewCampaign {

    static final int DUE_DATES = 400;
    private static final int YEARS_WITHOUT_END = 3;
    private static final int YEARS_AT_MOST = 20;

    private final CampaignRepository campaigns;
    private final CampaignOwners owners;
    private final OrganizationDirectory directory;
    private final Audiences audiences;
    private final Clock clock;

    PreviewCampaign(
            CampaignRepository campaigns,
            CampaignOwners owners,
            OrganizationDirectory directory,
            Audiences audiences,
            Clock clock) {
        this.campaigns = campaigns;
        this.owners = owners;
        this.directory = directory;
        this.audiences = audiences;
        this.clock = clock;
    }

    /// @param through the last day to look at; nothing for a year after the campaign's end, or three without end
    @Transactional
    CampaignPreviewView preview(UUID campaignId, @Nullable LocalDate through, Language language) {
        var campaign = require(campaignId);
        var horizon = through == null ? defaultHorizon(campaign) : through;
        if (horizon.isAfter(campaign.startsOn().plusYears(YEARS_AT_MOST))) {
            throw ProblemException.invalid(
                    FieldError.of("through", "too-late", "最多预览二十年", "No more than twenty years from the first day"));
        }
        var seat = seatOf(campaign);
        var reached = audiences.countEach(seat, campaign.audiences());
        var calendar = CampaignCalendar.of(publishedToday(campaign), WorkingDayCalendar.bundled());
        var requirements = new ArrayList<RequirementPreview>();
        var warnings = new ArrayList<Warning>();
        for (int i = 0; i < campaign.requirements().size(); i++) {
            var requirement = campaign.requirements().get(i).requirement();
            var dueDates = calendar.dueDates(requirement, horizon);
            var units = reached.getOrDefault(requirement.id(), 0);
            requirements.add(of(requirement, units, dueDates));
            warn(units, dueDates, "/requirements/" + i, language, warnings);
        }
        return new CampaignPreviewView(
                campaignId,
                horizon,
                ReachView.of(audiences.count(seat, campaign.audiences()), language),
                requirements,
                warnings);
    }

    /// Some of the units that a campaign, or one of its requirements, reaches.
    @Transactional
    List<AudienceMember> members(UUID campaignId, @Nullable String requirementKey, String after, int limit) {
        var campaign = require(campaignId);
        return audiences.list(seatOf(campaign), selectors(campaign, requirementKey), after, limit);
    }

    /// The keys of a campaign's requirements, by their ids.
    @Transactional
    Map<UUID, String> requirementKeys(UUID campaignId) {
        return require(campaignId).requirements().stream()
                .map(CampaignRequirement::requirement)
                .collect(Collectors.toMap(Requirement::id, Requirement::key));
    }

    private Campaign require(UUID id) {
        return campaigns
                .findByIdOptional(id)
                .filter(campaign -> owners.include(campaign.ownerOrganizationId()))
                .orElseThrow(ProblemException::notFound);
    }

    private Organization seatOf(Campaign campaign) {
        return directory.seatOf(campaign.ownerOrganizationId()).orElseThrow();
    }

    private static Map<UUID, AudienceSelector> selectors(Campaign campaign, @Nullable String requirementKey) {
        if (requirementKey == null) {
            return campaign.audiences();
        }
        return campaign.requirements().stream()
                .filter(asked -> asked.requirement().key().equals(requirementKey))
                .findFirst()
                .map(asked -> Map.of(asked.requirement().id(), asked.audience()))
                .orElseThrow(() -> ProblemException.invalid(
                        FieldError.of("requirementKey", "unknown", "没有此项要求", "There is no such requirement")));
    }

    private LocalDate defaultHorizon(Campaign campaign) {
        var endsOn = campaign.endsOn();
        if (endsOn != null) {
            return endsOn.plusYears(1);
        }
        var today = LocalDate.now(clock);
        return (campaign.startsOn().isAfter(today) ? campaign.startsOn() : today).plusYears(YEARS_WITHOUT_END);
    }

    private CampaignTerms publishedToday(Campaign campaign) {
        var terms = campaign.terms();
        var publishedOn = terms.publishedOn() == null ? LocalDate.now(clock) : terms.publishedOn();
        return new CampaignTerms(
                terms.startsOn(), terms.endsOn(), publishedOn, terms.phases(), terms.requirements(), terms.amendedAt());
    }

    private static RequirementPreview of(Requirement requirement, int units, List<DueDate> dueDates) {
        return new RequirementPreview(
                requirement.id(),
                requirement.key(),
                requirement.kind(),
                requirement.title(),
                units,
                dueDates.stream().limit(DUE_DATES).map(DueDateView::of).toList(),
                dueDates.size() > DUE_DATES);
    }

    private void warn(int units, List<DueDate> dueDates, String pointer, Language language, List<Warning> warnings) {
        if (units == 0) {
            warnings.add(new Warning(
                    "audience-empty",
                    pointer,
                    Labels.of(new LocalizedText("没有单位承担此项要求", "No unit is reached"), language)));
        }
        if (dueDates.isEmpty()) {
            warnings.add(new Warning(
                    "never-due", pointer, Labels.of(new LocalizedText("此项要求没有任何期限", "It never comes due"), language)));
        } else if (!dueDates.getFirst().deadline().isMetAt(OffsetDateTime.now(clock))) {
            warnings.add(new Warning(
                    "due-in-the-past",
                    pointer,
                    Labels.of(new LocalizedText("部分期限已经过去", "Some due dates have passed"), language)));
        }
    }
}
