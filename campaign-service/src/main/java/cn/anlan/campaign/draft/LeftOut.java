package cn.anlan.campaign.draft;

import cn.anlan.campaign.template.CampaignTemplate;
import cn.anlan.problem.FieldError;
import java.util.ArrayList;
import java.util.List;

/// Holds what a draft leaves out against what its template asks for.
final class LeftOut {

    private LeftOut() {}

    static List<FieldError> check(CampaignTemplate template, List<String> keys) {
        var errors = new ArrayList<FieldError>();
        var kept = template.requirements().stream()
                .filter(requirement -> !keys.contains(requirement.key()))
                .toList();
        for (int i = 0; i < keys.size(); i++) {
            var key = keys.get(i);
            var pointer = "/without/" + i;
            if (template.requirement(key).isEmpty()) {
                errors.add(FieldError.of(pointer, "unknown", "模板没有此项要求", "The template has no such requirement"));
            }
            if (kept.stream()
                    .anyMatch(requirement ->
                            requirement.schedule().requirementKeys().anyMatch(key::equals))) {
                errors.add(FieldError.of(pointer, "needed", "其他要求的期限由它推算", "Another is counted from it"));
            }
        }
        if (kept.isEmpty()) {
            errors.add(FieldError.of("/without", "too-many", "至少保留一项要求", "One requirement has to stay"));
        }
        return errors;
    }
}
