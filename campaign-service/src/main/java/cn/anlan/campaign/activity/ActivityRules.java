package cn.anlan.campaign.activity;

import cn.anlan.campaign.CampaignProblem;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.template.CampaignTemplate.ActivityTemplate;
import cn.anlan.campaign.template.CampaignTemplate.Choice;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be recorded: holds a request against the campaign and what its template says about this kind of activity.
final class ActivityRules {

    private final List<Requirement> requirements;
    private final List<FieldError> errors = new ArrayList<>();

    private ActivityRules(List<Requirement> requirements) {
        this.requirements = requirements;
    }

    /// @param template what the template says about this kind; nothing leaves all values free
    /// @return the requirements towards which the activity may count
    static List<Requirement> check(
            RecordActivityRequest request, Campaign campaign, @Nullable ActivityTemplate template, LocalDate today) {
        var requirements = campaign.requirements().stream()
                .map(requirement -> requirement.requirement())
                .filter(requirement -> requirement.activityKinds().contains(request.activityKind()))
                .toList();
        if (requirements.isEmpty()) {
            throw ProblemException.of(CampaignProblem.UNKNOWN_ACTIVITY_KIND);
        }
        if (request.heldOn().isAfter(today)) {
            throw ProblemException.of(CampaignProblem.ACTIVITY_NOT_YET_HELD);
        }
        var rules = new ActivityRules(requirements);
        rules.checkCounter(request.counterKey());
        if (template != null) {
            rules.checkValues(request, template);
        }
        if (!rules.errors.isEmpty()) {
            throw ProblemException.invalid(rules.errors.toArray(FieldError[]::new));
        }
        return requirements;
    }

    private void checkCounter(@Nullable String counterKey) {
        var isKnown = requirements.stream()
                .flatMap(requirement -> requirement.target().counters().stream())
                .anyMatch(counter -> counter.key().equals(counterKey));
        if (counterKey != null && !isKnown) {
            errors.add(unknown("/counterKey"));
        }
    }

    private void checkValues(RecordActivityRequest request, ActivityTemplate template) {
        checkValue("/audienceKind", request.audienceKind(), template.audienceKinds());
        checkValue("/channel", request.channel(), template.channels());
        var topics = request.givenTopics();
        for (int i = 0; i < topics.size(); i++) {
            checkValue("/topics/" + i, topics.get(i), template.topics());
        }
    }

    private void checkValue(String pointer, @Nullable String value, List<Choice> choices) {
        if (value != null
                && !choices.isEmpty()
                && choices.stream().noneMatch(choice -> choice.key().equals(value))) {
            errors.add(unknown(pointer));
        }
    }

    private static FieldError unknown(String pointer) {
        return FieldError.of(pointer, "unknown", "该活动没有此选项", "The campaign does not offer this value");
    }
}
