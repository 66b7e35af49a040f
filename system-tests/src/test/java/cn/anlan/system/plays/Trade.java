package cn.anlan.system.plays;

/// What the enterprises of the plays do, each with its sector, its industry and its grade of risk.
enum Trade {
    CHEMICALS("精细化工有限公司", "HAZARDOUS_CHEMICALS", "C26", "MAJOR"),
    CONSTRUCTION("建筑工程有限公司", "CONSTRUCTION", "E47", "LARGER"),
    HAULAGE("货运有限公司", "ROAD_TRAFFIC", "G54", "LARGER"),
    MACHINERY("机械制造有限公司", "MACHINERY", "C34", "GENERAL"),
    GAS("燃气有限公司", "GAS", "D45", "LARGER"),
    MALL("商业广场", "COMMERCE", "F52", "GENERAL"),
    TEXTILE("纺织有限公司", "TEXTILE", "C17", "LOW");

    private final String label;
    private final String sector;
    private final String industry;
    private final String grade;

    Trade(String label, String sector, String industry, String grade) {
        this.label = label;
        this.sector = sector;
        this.industry = industry;
        this.grade = grade;
    }

    static Trade of(int number) {
        return values()[(number - 1) % values().length];
    }

    String label() {
        return label;
    }

    String sector() {
        return sector;
    }

    String industry() {
        return industry;
    }

    String grade() {
        return grade;
    }
}
