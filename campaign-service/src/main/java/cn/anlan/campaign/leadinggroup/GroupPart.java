package cn.anlan.campaign.leadinggroup;

import cn.anlan.problem.Language;

/// What someone is in a leading group.
enum GroupPart {
    /// 组长; a party head and an administrative head may share it.
    HEAD("组长", "Head"),
    DEPUTY_HEAD("副组长", "Deputy head"),
    MEMBER("成员", "Member"),
    /// 办公室主任
    OFFICE_HEAD("办公室主任", "Head of its office"),
    OFFICE_MEMBER("办公室成员", "Member of its office"),
    TASK_FORCE_HEAD("工作专班负责人", "Head of the task force"),
    TASK_FORCE_MEMBER("工作专班成员", "Member of the task force");

    private final String zh;
    private final String en;

    GroupPart(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String label(Language language) {
        return language == Language.ZH_CN ? zh : en;
    }
}
