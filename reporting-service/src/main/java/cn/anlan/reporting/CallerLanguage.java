package cn.anlan.reporting;

import cn.anlan.events.LocalizedText;
import cn.anlan.web.RequestLanguage;
import jakarta.inject.Singleton;

/// Chooses from published texts what the caller of the request reads.
@Singleton
public final class CallerLanguage {

    private final RequestLanguage language;

    CallerLanguage(RequestLanguage language) {
        this.language = language;
    }

    public String textOf(LocalizedText text) {
        return switch (language.get()) {
            case ZH_CN -> text.zh();
            case EN -> text.en();
        };
    }
}
