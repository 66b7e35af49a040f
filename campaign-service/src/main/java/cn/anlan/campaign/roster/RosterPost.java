package cn.anlan.campaign.roster;

import cn.anlan.problem.Language;
import java.util.Arrays;
import java.util.Optional;

/// The posts that every campaign knows. A campaign may ask for others by the counters of its roster requirement.
enum RosterPost {
    /// 分管负责人
    DEPUTY_IN_CHARGE("分管负责人", "Deputy in charge"),
    /// 联络员
    LIAISON_OFFICER("联络员", "Liaison officer"),
    /// Stands in for the liaison officer.
    DEPUTY_LIAISON_OFFICER("副联络员", "Deputy liaison officer");

    private final String zh;
    private final String en;

    RosterPost(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    static Optional<RosterPost> of(String key) {
        return Arrays.stream(values()).filter(post -> post.name().equals(key)).findFirst();
    }

    /// What people read for a post; its key where only the campaign knows it.
    static String label(String key, Language language) {
        return of(key).map(post -> language == Language.ZH_CN ? post.zh : post.en)
                .orElse(key);
    }
}
