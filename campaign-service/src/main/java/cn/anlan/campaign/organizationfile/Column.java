package cn.anlan.campaign.organizationfile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The columns of a file of organisations, in the order of its documented header.
public enum Column {
    ID("id", false, 36),
    CODE("code", true, 64),
    NAME("name", true, 200),
    KIND("kind", true, 32),
    PARENT_CODE("parentCode", false, 64),
    LEVEL("level", false, 32),
    DIVISION_CODE("divisionCode", false, 32),
    CREDIT_CODE("creditCode", false, 32),
    INDUSTRY("industry", false, 32),
    SECTORS("sectors", false, 1_000),
    RISK_GRADE("riskGrade", false, 32),
    EMPLOYEES("employees", false, 16),
    SUPERVISOR_CODE("supervisorCode", false, 64),
    REGULATOR_CODE("regulatorCode", false, 64),
    LEADER_POST("leaderPost", false, 100),
    SECTION("section", false, 100);

    private final String header;
    private final boolean required;
    private final int longest;

    Column(String header, boolean required, int longest) {
        this.header = header;
        this.required = required;
        this.longest = longest;
    }

    public String header() {
        return header;
    }

    /// Whether every row must fill it.
    public boolean required() {
        return required;
    }

    /// How many characters a value may have.
    public int longest() {
        return longest;
    }

    public static List<String> headers() {
        return Stream.of(values()).map(Column::header).toList();
    }

    public static Optional<Column> ofHeader(String header) {
        return Stream.of(values())
                .filter(column -> column.header.equals(header))
                .findFirst();
    }
}
