package cn.anlan.campaign.draft;

import cn.anlan.campaign.template.CampaignTemplate;
import cn.anlan.campaign.template.CampaignTemplate.OpenValue;
import cn.anlan.campaign.template.CampaignTemplate.OpenValueType;
import cn.anlan.problem.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Holds what was filled in against what a template leaves open.
final class OpenValues {

    private OpenValues() {}

    static List<FieldError> check(CampaignTemplate template, CreateCampaignRequest request) {
        var errors = new ArrayList<FieldError>();
        for (OpenValue open : template.open()) {
            if (open.type() == OpenValueType.DOCUMENT_NUMBER) {
                if (request.documentNumber() == null) {
                    errors.add(missing("/documentNumber", open));
                }
            } else {
                check(open, request.givenValues().get(open.key()), request.startsOn(), errors);
            }
        }
        for (String key : request.givenValues().keySet()) {
            if (template.open().stream().noneMatch(open -> open.key().equals(key))) {
                errors.add(FieldError.of("/values/" + key, "unknown", "模板没有此项", "The template asks for no such value"));
            }
        }
        return errors;
    }

    private static void check(OpenValue open, @Nullable LocalDate value, LocalDate startsOn, List<FieldError> errors) {
        var pointer = "/values/" + open.key();
        if (value == null) {
            errors.add(missing(pointer, open));
        } else if (value.isBefore(startsOn)) {
            errors.add(FieldError.of(pointer, "too-early", "早于活动开始日期", "It is before the first day"));
        } else if (open.type() == OpenValueType.MONTH_END && value.getDayOfMonth() != value.lengthOfMonth()) {
            errors.add(FieldError.of(pointer, "month-end", "必须是月末", "It has to be the last day of a month"));
        }
    }

    private static FieldError missing(String pointer, OpenValue open) {
        return FieldError.of(
                pointer,
                "required",
                "通知未确定，必须填写：" + open.title().zh(),
                "The notice leaves it open, fill it in: " + open.title().en());
    }
}
