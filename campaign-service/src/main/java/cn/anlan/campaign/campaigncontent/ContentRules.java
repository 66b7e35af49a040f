package cn.anlan.campaign.campaigncontent;

import cn.anlan.calendar.CampaignCalendar;
import cn.anlan.campaign.audience.AudienceLimits;
import cn.anlan.china.time.WorkingDayCalendar;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.campaign.Anchor;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.events.campaign.RequirementKind;
import cn.anlan.events.campaign.SchedulePart;
import cn.anlan.events.campaign.Target;
import cn.anlan.events.campaign.TargetGroup;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a campaign's content makes sense in itself: what no single field can tell.
public final class ContentRules {

    /// A mistyped year must not open the duties of centuries.
    private static final int OLDEST_START_YEARS = 10;

    private static final int LONGEST_YEARS = 20;
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_PARTS = 20;
    private static final int MOST_DAYS = 400;

    private final CampaignContent content;
    private final String root;
    private final CampaignCalendar calendar;
    private final List<FieldError> errors = new ArrayList<>();

    private ContentRules(CampaignContent content, String root) {
        this.content = content;
        this.root = root;
        this.calendar = CampaignCalendar.of(content.terms(content.startsOn()), WorkingDayCalendar.bundled());
    }

    /// @param today the earliest start is some years before
    /// @param root where the content stands in the request
    /// @throws ProblemException `validation-failed`, with a pointer to each field that breaks a rule
    public static void check(CampaignContent content, LocalDate today, String root) {
        var errors = new ContentRules(content, root).errors(today);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors.toArray(FieldError[]::new));
        }
    }

    private List<FieldError> errors(LocalDate today) {
        checkTitle("/title", content.title());
        checkDays(today);
        checkPhases();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < content.requirements().size(); i++) {
            checkRequirement("/requirements/" + i, content.requirements().get(i).requirement(), keys);
            checkAudience("/requirements/" + i, content.requirements().get(i));
        }
        return errors;
    }

    /// What is wrong with a first day, if anything.
    public static List<FieldError> checkStart(LocalDate startsOn, LocalDate today) {
        return startsOn.isBefore(today.minusYears(OLDEST_START_YEARS))
                ? List.of(FieldError.of("/startsOn", "too-early", "开始日期过早", "It starts too long ago"))
                : List.of();
    }

    private void checkDays(LocalDate today) {
        checkStart(content.startsOn(), today)
                .forEach(fault -> errors.add(new FieldError(root + fault.pointer(), fault.code(), fault.message())));
        var endsOn = content.endsOn();
        if (endsOn != null && endsOn.isBefore(content.startsOn())) {
            error("/endsOn", "before-start", "结束日期早于开始日期", "It ends before it starts");
        }
        if (endsOn != null && endsOn.isAfter(content.startsOn().plusYears(LONGEST_YEARS))) {
            error("/endsOn", "too-late", "结束日期过晚；长期活动不填结束日期", "It ends too late; a lasting campaign has no end");
        }
    }

    private void checkPhases() {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < content.phases().size(); i++) {
            var phase = content.phases().get(i);
            var pointer = "/phases/" + i;
            checkTitle(pointer + "/title", phase.title());
            if (!keys.add(phase.key())) {
                error(pointer + "/key", "not-unique", "阶段代码重复", "Another phase has this key");
            }
            if (phase.endsOn().isBefore(phase.startsOn())) {
                error(pointer + "/endsOn", "before-start", "结束日期早于开始日期", "It ends before it starts");
            }
            if (phase.startsOn().isBefore(content.startsOn())) {
                error(pointer + "/startsOn", "outside-campaign", "阶段早于活动开始", "It starts before the campaign");
            }
            var endsOn = content.endsOn();
            if (endsOn != null && phase.endsOn().isAfter(endsOn)) {
                error(pointer + "/endsOn", "outside-campaign", "阶段晚于活动结束", "It ends after the campaign");
            }
        }
    }

    private void checkRequirement(String pointer, Requirement requirement, Set<String> keys) {
        checkTitle(pointer + "/title", requirement.title());
        if (!keys.add(requirement.key())) {
            error(pointer + "/key", "not-unique", "要求代码重复", "Another requirement has this key");
        }
        var phaseKey = requirement.phaseKey();
        if (phaseKey != null
                && content.phases().stream().noneMatch(phase -> phase.key().equals(phaseKey))) {
            error(pointer + "/phaseKey", "unknown", "活动没有该阶段", "The campaign has no such phase");
        }
        checkKind(pointer, requirement);
        checkTarget(pointer + "/target", requirement.target());
        if (requirement.target().sharedBy() != TargetGroup.UNIT && requirement.kind() != RequirementKind.ACTIVITY) {
            error(pointer + "/target/sharedBy", "not-for-kind", "只有活动可以共同承担", "Only activities are owed together");
        }
        checkSchedule(pointer + "/schedule", requirement);
        checkFollowed(pointer + "/schedule", requirement);
    }

    private void checkAudience(String pointer, CampaignRequirement asked) {
        errors.addAll(AudienceLimits.check(asked.audience(), root + pointer + "/audience"));
        if (asked.noMoreThan() != null) {
            errors.addAll(AudienceLimits.check(asked.noMoreThan(), root + pointer + "/noMoreThan"));
            if (asked.requirement().kind() != RequirementKind.ACTIVITY) {
                error(pointer + "/noMoreThan", "not-for-kind", "只有活动按数量承担", "Only activities are owed in numbers");
            }
        }
    }

    private void checkKind(String pointer, Requirement requirement) {
        var needed = switch (requirement.kind()) {
            case ACTIVITY -> requirement.activityKinds().isEmpty() ? "/activityKinds" : null;
            case REVIEW -> requirement.checklistKey() == null ? "/checklistKey" : null;
            case INDICATOR -> requirement.threshold() == null ? "/threshold" : null;
            case REPORT, ROSTER, TRAINING -> null;
        };
        if (needed != null) {
            error(pointer + needed, "required-by-kind", "此类要求必须填写", "A requirement of this kind needs it");
        }
    }

    private void checkTarget(String pointer, Target target) {
        if (target.counters().isEmpty() && target.quantity() < 1) {
            error(pointer + "/quantity", "min", "数量至少为 1", "At least one is owed");
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < target.counters().size(); i++) {
            var counter = target.counters().get(i);
            if (counter.quantity() < 1) {
                error(pointer + "/counters/" + i + "/quantity", "min", "数量至少为 1", "At least one is owed");
            }
            if (!keys.add(counter.key())) {
                error(pointer + "/counters/" + i + "/key", "not-unique", "计数项代码重复", "Another counter has this key");
            }
        }
    }

    private void checkSchedule(String pointer, Requirement requirement) {
        var parts = requirement.schedule().parts();
        if (parts.isEmpty() || parts.size() > MOST_PARTS) {
            error(pointer + "/parts", "size", "时间安排为 1 至 20 项", "A schedule has one to twenty parts");
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof SchedulePart.Dates dates
                    && dates.dates().size() > MOST_DAYS) {
                error(pointer + "/parts/" + i + "/dates", "size", "日期过多", "Too many days");
                return;
            }
        }
        try {
            // Of a campaign without end, some years tell whether the schedule can be read.
            if (calendar.dueDates(requirement, content.startsOn().plusYears(2)).size() > MOST_PARTS * MOST_DAYS) {
                error(pointer, "too-many", "到期日过多", "It is due too often");
            }
        } catch (IllegalArgumentException unreadable) {
            error(pointer, "unreadable", "时间安排无法计算", "The due dates cannot be worked out");
        }
    }

    /// When reports and reviews are done is known elsewhere, and so is when they are due.
    private void checkFollowed(String pointer, Requirement requirement) {
        for (int i = 0; i < requirement.schedule().parts().size(); i++) {
            if (requirement.schedule().parts().get(i) instanceof SchedulePart.Relative relative
                    && relative.anchor() instanceof Anchor.Fulfilment(var followed)
                    && !(isCounted(requirement)
                            && content.requirement(followed).stream()
                                    .allMatch(asked -> isCounted(asked.requirement())))) {
                error(
                        pointer + "/parts/" + i + "/anchor",
                        "not-followed",
                        "报送和自查不能按完成之日起算",
                        "Days are not counted from the fulfilment of reports and reviews, nor for them");
            }
        }
    }

    private static boolean isCounted(Requirement requirement) {
        return switch (requirement.kind()) {
            case ACTIVITY, ROSTER, INDICATOR, TRAINING -> true;
            case REPORT, REVIEW -> false;
        };
    }

    private void checkTitle(String pointer, @Nullable LocalizedText title) {
        if (title == null || isBlank(title.zh()) || isBlank(title.en())) {
            error(pointer, "not-blank", "中英文名称均须填写", "The title is needed in Chinese and in English");
        } else if (title.zh().length() > LONGEST_TITLE || title.en().length() > LONGEST_TITLE) {
            error(pointer, "size", "名称过长", "The title is too long");
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private void error(String pointer, String code, String zh, String en) {
        errors.add(FieldError.of(root + pointer, code, zh, en));
    }
}
