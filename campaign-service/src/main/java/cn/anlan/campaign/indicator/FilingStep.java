package cn.anlan.campaign.indicator;

import cn.anlan.problem.Language;

/// What may be done to a filed figure.
public enum FilingStep {
    FILE("填报", "Filed"),
    VERIFY("核实", "Verified"),
    RETURN("退回", "Returned");

    private final String zh;
    private final String en;

    FilingStep(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String label(Language language) {
        return language == Language.ZH_CN ? zh : en;
    }
}
