package cn.anlan.inspection.checklist;

import cn.anlan.events.LocalizedText;
import cn.anlan.problem.Language;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A checklist in the caller's language.
@Schema(name = "Checklist")
record ChecklistView(
        @Schema(examples = "responsibility-2023-e") String key,
        @Schema(examples = "1") int version,
        @Schema(examples = "企业主体责任对照检查表") String title,
        List<ItemView> items) {

    @Schema(name = "ChecklistItem")
    record ItemView(
            @Schema(examples = "E5") String code,
            @Schema(examples = "应急救援到位") String title,
            List<CheckPointView> checkPoints) {}

    @Schema(name = "CheckPoint")
    record CheckPointView(
            @Schema(examples = "E5c") String id,
            @Schema(examples = "定期开展演练") String text) {}

    static ChecklistView of(Checklist checklist, Language language) {
        return new ChecklistView(
                checklist.key(),
                checklist.version(),
                in(language, checklist.title()),
                checklist.items().stream()
                        .map(item -> new ItemView(
                                item.code(),
                                in(language, item.title()),
                                item.checkPoints().stream()
                                        .map(point -> new CheckPointView(point.id(), in(language, point.text())))
                                        .toList()))
                        .toList());
    }

    private static String in(Language language, LocalizedText text) {
        return switch (language) {
            case ZH_CN -> text.zh();
            case EN -> text.en();
        };
    }
}
