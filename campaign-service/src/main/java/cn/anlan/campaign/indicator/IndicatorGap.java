package cn.anlan.campaign.indicator;

import cn.anlan.problem.Language;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A unit that keeps an indicator from being whole, or from being reached.
///
/// @param figures what it filed, if anything
record IndicatorGap(
        UUID organizationId,
        String organizationCode,
        String organizationName,
        Reason reason,
        @Nullable Figures figures) {

    enum Reason {
        NOT_FILED("未填报", "Not filed"),
        RETURNED("退回未重报", "Returned and not filed again"),
        UNDER_THRESHOLD("未达标", "Does not reach the threshold");

        private final String zh;
        private final String en;

        Reason(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String label(Language language) {
            return language == Language.ZH_CN ? zh : en;
        }
    }
}
