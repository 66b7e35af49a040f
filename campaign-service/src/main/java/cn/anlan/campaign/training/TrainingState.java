package cn.anlan.campaign.training;

import cn.anlan.problem.Language;

/// Where a training record stands.
enum TrainingState {
    /// It counts.
    RECORDED("已登记", "Recorded"),
    /// Taken back: it was wrong.
    WITHDRAWN("已撤回", "Withdrawn");

    private final String zh;
    private final String en;

    TrainingState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String label(Language language) {
        return language == Language.ZH_CN ? zh : en;
    }

    boolean canBecome(TrainingState next) {
        return this == RECORDED && next == WITHDRAWN;
    }
}
