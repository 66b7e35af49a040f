package cn.anlan.campaign.leadership;

import cn.anlan.problem.Language;

/// What a post in a unit's leadership is.
public enum PostKind {
    /// 党委（党组）主要负责人
    PARTY_HEAD("党委（党组）主要负责人", "Party head"),
    /// 行政主要负责人
    ADMINISTRATIVE_HEAD("行政主要负责人", "Administrative head"),
    /// 领导班子成员
    MEMBER("领导班子成员", "Leadership member");

    private final String zh;
    private final String en;

    PostKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String label(Language language) {
        return language == Language.ZH_CN ? zh : en;
    }

    /// Of the heads a unit has one each.
    boolean isHead() {
        return this != MEMBER;
    }
}
