package cn.anlan.campaign.responsibility;

/// What the responsibility table does not say about a unit.
enum MissingAnswer {
    /// 主管部门
    SUPERVISOR("supervisor_id"),
    /// 监管部门
    REGULATOR("regulator_id"),
    /// 分管领导
    LEADER("leader_post"),
    /// 责任科室
    SECTION("section");

    private final String column;

    MissingAnswer(String column) {
        this.column = column;
    }

    /// Where the answer would stand.
    String column() {
        return column;
    }
}
