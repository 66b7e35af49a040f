package cn.anlan.campaign.organizationimport;

import cn.anlan.problem.ProblemText;
import java.util.Locale;

/// Why a row is refused.
enum RowFault {
    MALFORMED_FILE("文件从此处起无法解析", "The file cannot be read from here on"),
    TOO_MANY_ROWS("超过一个文件的最多行数，请分成几个文件", "The file has too many rows; divide it"),
    MISSING_COLUMN("缺少该列", "The column is missing"),
    UNKNOWN_COLUMN("未知的列", "The column is unknown"),
    DUPLICATE_COLUMN("列重复", "The column appears twice"),
    WRONG_NUMBER_OF_FIELDS("字段数与表头不一致", "The row has another number of fields than the header"),
    REQUIRED("必填", "A value is required"),
    TOO_LONG("内容过长", "The value is too long"),
    MALFORMED_ID("编号不是 UUID", "The id is not a UUID"),
    ID_MISMATCH("该代码的单位已有另一编号", "The organisation of this code has another id"),
    ID_TAKEN("该编号属于另一单位", "The id belongs to another organisation"),
    DUPLICATE("文件中重复", "The file has it twice"),
    UNKNOWN_KIND("未知的单位类别", "The kind is unknown"),
    UNKNOWN_LEVEL("未知的行政层级", "The level is unknown"),
    MALFORMED_DIVISION_CODE("行政区划代码格式错误", "The division code is malformed"),
    INVALID_CREDIT_CODE("统一社会信用代码无效", "The unified social credit code is invalid"),
    MALFORMED_INDUSTRY("国民经济行业代码错误", "The industry code (GB/T 4754) is malformed"),
    UNKNOWN_SECTOR("未知的行业领域", "A sector is unknown"),
    UNKNOWN_RISK_GRADE("未知的风险等级", "The risk grade is unknown"),
    MALFORMED_NUMBER("不是非负整数", "The value is not a whole number, or is negative or too large"),
    PHONE_NUMBER("只填职务或科室，不得含电话号码", "A post or a section holds no telephone number"),
    PARENT_REQUIRED("必须有上级单位", "A parent is required"),
    UNKNOWN_PARENT("上级单位不存在或不在管理范围内", "The parent does not exist or is outside your scope"),
    PARENT_REFUSED("上级单位所在行未通过", "The row of the parent is refused"),
    CYCLE("上级关系成环", "The organisation would be its own ancestor"),
    TOO_DEEP("层级过深", "The organisation would stand too deep in the tree"),
    ORGANIZATION_CLOSED("该单位已撤销", "The organisation is closed"),
    PARENT_CLOSED("上级单位已撤销", "The parent is closed"),
    OUT_OF_SCOPE("该代码已用于管理范围外的单位", "The code is in use outside your scope"),
    UNKNOWN_SUPERVISOR("主管部门不存在", "The supervisor does not exist"),
    UNKNOWN_REGULATOR("监管部门不存在", "The regulator does not exist");

    private final ProblemText text;

    RowFault(String zh, String en) {
        this.text = new ProblemText(zh, en);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    ProblemText text() {
        return text;
    }
}
