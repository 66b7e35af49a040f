package cn.anlan.campaign.activity;

import cn.anlan.campaign.CampaignProblem;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.organization.HazardSector;
import cn.anlan.campaign.template.CampaignTemplate;
import cn.anlan.campaign.template.CampaignTemplate.ActivityTemplate;
import cn.anlan.campaign.template.CampaignTemplate.Choice;
import cn.anlan.campaign.template.CampaignTemplate.SettingTemplate;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What may be recorded: holds a request against the campaigns towards which it is to count, and against what the
/// template of its own says about this kind of activity.
final class ActivityRules {

    /// 五进: what may be entered where the template does not say.
    private static final Set<String> FIVE_ENTERINGS = Set.of("ENTERPRISE", "VILLAGE", "COMMUNITY", "SCHOOL", "FAMILY");

    /// Clients' clocks are never quite right.
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

    private final ActivityRequest request;
    private final List<FieldError> errors = new ArrayList<>();

    private ActivityRules(ActivityRequest request) {
        this.request = request;
    }

    /// @param campaigns those that the request names, by id; one that is missing is not the unit's
    /// @param template of the record's own campaign; nothing leaves all values free
    static void check(
            ActivityRequest request,
            Map<UUID, Campaign> campaigns,
            @Nullable CampaignTemplate template,
            OffsetDateTime now) {
        var campaign = campaigns.get(request.campaignId());
        if (campaign == null) {
            throw ProblemException.of(CampaignProblem.ORGANIZATION_NOT_ENROLLED);
        }
        var offered = template == null
                ? null
                : template.activity(request.activityKind()).orElse(null);
        // What the template offers may be recorded even where nobody owes it.
        if (offered == null && requirementsOf(campaign, request.activityKind()).isEmpty()) {
            throw ProblemException.of(CampaignProblem.UNKNOWN_ACTIVITY_KIND);
        }
        if (request.heldOn().isAfter(now.toLocalDate())) {
            throw ProblemException.of(CampaignProblem.ACTIVITY_NOT_YET_HELD);
        }
        var rules = new ActivityRules(request);
        rules.checkCounter("/counterKey", request.counterKey(), requirementsOf(campaign, request.activityKind()));
        rules.checkFurtherClaims(campaigns);
        rules.checkTime(now);
        rules.checkHeads();
        rules.checkPlaces(template);
        if (offered != null) {
            rules.checkValues(offered);
        }
        if (!rules.errors.isEmpty()) {
            throw ProblemException.invalid(rules.errors.toArray(FieldError[]::new));
        }
    }

    private static List<Requirement> requirementsOf(Campaign campaign, String activityKind) {
        return campaign.requirements().stream()
                .map(requirement -> requirement.requirement())
                .filter(requirement -> requirement.activityKinds().contains(activityKind))
                .toList();
    }

    private void checkFurtherClaims(Map<UUID, Campaign> campaigns) {
        var claims = request.furtherClaims();
        var seen = new HashSet<ClaimRequest>();
        seen.add(request.ownClaim());
        for (int i = 0; i < claims.size(); i++) {
            var claim = claims.get(i);
            var pointer = "/alsoCountsFor/" + i;
            var campaign = campaigns.get(claim.campaignId());
            if (!seen.add(claim)) {
                errors.add(FieldError.of(pointer, "duplicate", "重复", "It counts for this already"));
            } else if (campaign == null) {
                errors.add(FieldError.of(
                        pointer + "/campaignId", "not-enrolled", "该单位未参加此活动", "The unit does not take part"));
            } else {
                var requirements = requirementsOf(campaign, claim.activityKind());
                if (requirements.isEmpty()) {
                    errors.add(unknown(pointer + "/activityKind"));
                }
                checkCounter(pointer + "/counterKey", claim.counterKey(), requirements);
            }
        }
    }

    private void checkCounter(String pointer, @Nullable String counterKey, List<Requirement> requirements) {
        var isKnown = requirements.stream()
                .flatMap(requirement -> requirement.target().counters().stream())
                .anyMatch(counter -> counter.key().equals(counterKey));
        if (counterKey != null && !isKnown) {
            errors.add(unknown(pointer));
        }
    }

    private void checkTime(OffsetDateTime now) {
        var recordedAt = request.recordedAt();
        if (recordedAt != null && recordedAt.isAfter(now.plus(CLOCK_TOLERANCE))) {
            errors.add(FieldError.of("/recordedAt", "in-the-future", "不能晚于当前时间", "It lies in the future"));
        }
    }

    private void checkHeads() {
        var content = request.content();
        int counted =
                content.participantsByKind().stream().mapToInt(HeadCount::count).sum();
        if (counted > content.participants()) {
            errors.add(tooMany("/participantsByKind"));
        }
        var people = request.people();
        if (people != null && people.participants().size() > content.participants()) {
            errors.add(tooMany("/people/participants"));
        }
    }

    private void checkPlaces(@Nullable CampaignTemplate template) {
        var settings = template == null || template.settings().isEmpty()
                ? FIVE_ENTERINGS
                : template.settings().stream().map(SettingTemplate::key).collect(Collectors.toSet());
        if (request.setting() != null && !settings.contains(request.setting())) {
            errors.add(unknown("/setting"));
        }
        var sectors = template == null || template.sectors().isEmpty()
                ? Set.of(HazardSector.values())
                : Set.copyOf(template.sectors());
        var names = sectors.stream().map(Enum::name).collect(Collectors.toSet());
        var given = request.content().sectors();
        for (int i = 0; i < given.size(); i++) {
            if (!names.contains(given.get(i))) {
                errors.add(unknown("/sectors/" + i));
            }
        }
    }

    private void checkValues(ActivityTemplate template) {
        checkValue("/audienceKind", request.audienceKind(), template.audienceKinds());
        checkValue("/channel", request.channel(), template.channels());
        var content = request.content();
        checkEach("/topics/%d", content.topics(), template.topics());
        checkEach(
                "/participantsByKind/%d/kind",
                content.participantsByKind().stream().map(HeadCount::kind).toList(), template.audienceKinds());
        var people = request.people();
        if (people != null) {
            for (int i = 0; i < people.participants().size(); i++) {
                checkValue(
                        "/people/participants/%d/kind".formatted(i),
                        people.participants().get(i).kind(),
                        template.audienceKinds());
            }
        }
    }

    private void checkEach(String pointer, List<String> values, Collection<Choice> choices) {
        for (int i = 0; i < values.size(); i++) {
            checkValue(pointer.formatted(i), values.get(i), choices);
        }
    }

    private void checkValue(String pointer, @Nullable String value, Collection<Choice> choices) {
        if (value != null
                && !choices.isEmpty()
                && choices.stream().noneMatch(choice -> choice.key().equals(value))) {
            errors.add(unknown(pointer));
        }
    }

    private static FieldError unknown(String pointer) {
        return FieldError.of(pointer, "unknown", "该活动没有此选项", "The campaign does not offer this value");
    }

    private static FieldError tooMany(String pointer) {
        return FieldError.of(pointer, "too-many", "多于参加总人数", "More than took part");
    }
}
