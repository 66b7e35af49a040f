package cn.anlan.campaign;

import cn.anlan.events.LocalizedText;
import cn.anlan.problem.Language;

/// Texts in the language of the caller.
public final class Labels {

    private Labels() {}

    public static String of(LocalizedText text, Language language) {
        return switch (language) {
            case ZH_CN -> text.zh();
            case EN -> text.en();
        };
    }
}
