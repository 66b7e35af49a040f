package cn.anlan.campaign.coverage;

import cn.anlan.problem.Language;

/// What became of a post.
enum Outcome {
    COVERED("已培训", "Trained"),
    MISSING("未培训", "Not trained"),
    /// Nobody counts for it.
    VACANT("空缺", "Vacant");

    private final String zh;
    private final String en;

    Outcome(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String label(Language language) {
        return language == Language.ZH_CN ? zh : en;
    }
}
