package cn.anlan.campaign.coverage;

import cn.anlan.problem.Language;

/// Why someone counts for a post, or nobody.
enum WhoCounts {
    ONLY_HOLDER("期内仅一人任职，按其计", "The only one who held the post in the period"),
    LAST_OF_SEVERAL("期内有人事变动，按判定日在任者计", "The post changed hands in the period: who holds it on the day counts"),
    NOBODY("判定日职务空缺，不计应训人数", "The post is vacant on the day: nobody counts");

    private final String zh;
    private final String en;

    WhoCounts(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String label(Language language) {
        return language == Language.ZH_CN ? zh : en;
    }
}
