package cn.anlan.campaign.template;

import cn.anlan.campaign.audience.AudienceLimits;
import cn.anlan.campaign.template.CampaignTemplate.OpenValue;
import cn.anlan.campaign.template.CampaignTemplate.PhaseTemplate;
import cn.anlan.campaign.template.CampaignTemplate.RoleTemplate;
import cn.anlan.china.time.Recurrence;
import cn.anlan.events.campaign.Anchor;
import cn.anlan.problem.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a schema cannot say of a template: that the names in it lead somewhere, and that its rules are rules.
final class TemplateRules {

    private final CampaignTemplate template;
    private final Set<String> phases;
    private final Set<String> requirements;
    private final Set<String> values;
    private final List<FieldError> errors = new ArrayList<>();

    private TemplateRules(CampaignTemplate template) {
        this.template = template;
        this.phases = template.phases().stream().map(PhaseTemplate::key).collect(Collectors.toSet());
        this.requirements =
                template.requirements().stream().map(RequirementTemplate::key).collect(Collectors.toSet());
        this.values = template.open().stream().map(OpenValue::key).collect(Collectors.toSet());
    }

    static List<FieldError> check(CampaignTemplate template) {
        var rules = new TemplateRules(template);
        rules.check();
        return rules.errors;
    }

    private void check() {
        if (template.ends() != null) {
            checkDay(template.ends(), "/ends");
        }
        errors.addAll(AudienceLimits.check(template.audience(), "/audience"));
        checkUnique(template.phases().stream().map(PhaseTemplate::key).toList(), "/phases");
        checkUnique(template.open().stream().map(OpenValue::key).toList(), "/open");
        checkUnique(
                template.requirements().stream().map(RequirementTemplate::key).toList(), "/requirements");
        for (int i = 0; i < template.phases().size(); i++) {
            var phase = template.phases().get(i);
            if (phase.starts() != null) {
                checkDay(phase.starts(), "/phases/" + i + "/starts");
            }
            checkDay(phase.ends(), "/phases/" + i + "/ends");
        }
        for (int i = 0; i < template.requirements().size(); i++) {
            check(template.requirements().get(i), "/requirements/" + i);
        }
        for (int i = 0; i < template.roles().size(); i++) {
            check(template.roles().get(i), "/roles/" + i);
        }
    }

    private void check(RequirementTemplate requirement, String pointer) {
        checkKnown(requirement.phase(), phases, pointer + "/phase");
        if (requirement.audience() != null) {
            errors.addAll(AudienceLimits.check(requirement.audience(), pointer + "/audience"));
        }
        if (requirement.noMoreThan() != null) {
            errors.addAll(AudienceLimits.check(requirement.noMoreThan(), pointer + "/noMoreThan"));
        }
        var parts = requirement.schedule().parts();
        for (int i = 0; i < parts.size(); i++) {
            check(parts.get(i), pointer + "/schedule/parts/" + i);
        }
    }

    private void check(RoleTemplate role, String pointer) {
        checkKnown(role.rosterRequirement(), requirements, pointer + "/rosterRequirement");
    }

    private void check(ScheduleTemplate.Part part, String pointer) {
        for (int i = 0; i < part.dates().size(); i++) {
            checkDay(part.dates().get(i), pointer + "/dates/" + i);
        }
        if (part.rule() != null) {
            checkRule(part.rule(), pointer + "/rule");
        }
        var window = part.window();
        if (window != null) {
            checkKnown(window.phase(), phases, pointer + "/window/phase");
            if (window.opens() != null) {
                checkDay(window.opens(), pointer + "/window/opens");
            }
            if (window.closes() != null) {
                checkDay(window.closes(), pointer + "/window/closes");
            }
        }
        if (part.from() != null) {
            check(part.from(), pointer + "/from");
        }
    }

    private void check(Anchor anchor, String pointer) {
        switch (anchor) {
            case Anchor.PhaseStart(var phase) -> checkKnown(phase, phases, pointer + "/phase");
            case Anchor.PhaseEnd(var phase) -> checkKnown(phase, phases, pointer + "/phase");
            case Anchor.Due(var requirement) -> checkKnown(requirement, requirements, pointer + "/requirement");
            case Anchor.Fulfilment(var requirement) -> checkKnown(requirement, requirements, pointer + "/requirement");
            case Anchor.Publication _, Anchor.Start _ -> {}
            case Anchor.End _ -> {
                if (template.ends() == null) {
                    refuse(pointer, "no-end", "该活动没有结束日期", "The campaign has no end");
                }
            }
        }
    }

    private void checkDay(String day, String pointer) {
        if (day.equals(TemplateDay.END)) {
            if (template.ends() == null) {
                refuse(pointer, "no-end", "该活动没有结束日期", "The campaign has no end");
            }
            return;
        }
        var value = TemplateDay.valueIn(day);
        if (value.isPresent()) {
            checkKnown(value.get(), values, pointer);
            return;
        }
        try {
            new TemplateDay(LocalDate.EPOCH, java.util.Map.of()).on(day);
        } catch (IllegalArgumentException noDay) {
            refuse(pointer, "day", "不是可识别的日期", "Names no day");
        }
    }

    private void checkRule(String rule, String pointer) {
        try {
            new Recurrence(rule, LocalDate.EPOCH);
        } catch (IllegalArgumentException noRule) {
            refuse(pointer, "recurrence-rule", "不是有效的 RFC 5545 规则", "No rule of RFC 5545, or one by the hour");
        }
    }

    private void checkKnown(@Nullable String key, Set<String> known, String pointer) {
        if (key != null && !known.contains(key)) {
            refuse(pointer, "unknown", "引用的名称不存在", "Nothing has this key");
        }
    }

    private void checkUnique(List<String> keys, String pointer) {
        var seen = new HashSet<String>();
        for (int i = 0; i < keys.size(); i++) {
            if (!seen.add(keys.get(i))) {
                refuse(pointer + "/" + i + "/key", "duplicate", "名称重复", "Another has the same key");
            }
        }
    }

    private void refuse(String pointer, String code, String zh, String en) {
        errors.add(FieldError.of(pointer, code, zh, en));
    }
}
