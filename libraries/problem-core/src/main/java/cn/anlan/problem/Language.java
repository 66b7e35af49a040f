package cn.anlan.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The languages in which Anlan speaks to people. Simplified Chinese is the default.
public enum Language {
    ZH_CN("zh-CN"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// The BCP 47 tag, as it stands in `Content-Language`.
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /// The language a client asked for by its `Accept-Language` header. Anything absent, unreadable or unknown means
    /// Chinese: a bad header must not turn an answer into another error.
    public static Language preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ZH_CN;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage)) {
                if (range.getWeight() == 0) {
                    continue;
                }
                String wanted = Locale.forLanguageTag(range.getRange()).getLanguage();
                for (Language language : List.of(ZH_CN, EN)) {
                    if (wanted.equals(language.locale().getLanguage())) {
                        return language;
                    }
                }
            }
        } catch (IllegalArgumentException unreadable) {
            return ZH_CN;
        }
        return ZH_CN;
    }
}
