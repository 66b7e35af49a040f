package cn.anlan.campaign.leadership;

import cn.anlan.problem.Language;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// What a post in a unit's leadership is.
public enum PostKind {
    /// 党委（党组）主要负责人
    PARTY_HEAD("党委（党组）主要负责人", "Party head"),
    /// 行政主要负责人
    ADMINISTRATIVE_HEAD("行政主要负责人", "Administrative head"),
    /// 领导班子成员
    MEMBER("领导班子成员", "Leadership member");

    /// Stands for everyone in a unit's leadership, its heads included.
    private static final String LEADERSHIP_MEMBER = "LEADERSHIP_MEMBER";

    private final String zh;
    private final String en;

    PostKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /// The kinds among the posts whose holders each owe something; none where it is others than leaders.
    public static List<PostKind> among(Collection<String> perHeadOf) {
        return Arrays.stream(values())
                .filter(kind -> perHeadOf.contains(LEADERSHIP_MEMBER) || perHeadOf.contains(kind.name()))
                .toList();
    }

    public String label(Language language) {
        return language == Language.ZH_CN ? zh : en;
    }

    /// Of the heads a unit has one each.
    boolean isHead() {
        return this != MEMBER;
    }
}
