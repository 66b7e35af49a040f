package cn.anlan.standalone.demo;

import cn.anlan.china.code.UnifiedSocialCreditCode;
import java.util.ArrayList;
import java.util.List;

/// The directory of one real district, 南岸区 of Chongqing, as its committee office would hand it in: the government, its
/// committee office, its towns, twenty departments, forty enterprises. Towns are those of the national division file;
/// the enterprises are invented, their credit codes are valid.
final class District {
    static final String CODE = "500108";
    static final String OFFICE = "500108-awb";
    static final String EMERGENCY_BUREAU = "500108-yjj";
    static final String HOUSING_COMMISSION = "500108-zjw";
    static final String CITY_BUREAU = "500100-yjj";
    static final String ENTERPRISE = "500108-e01";
    static final String TOWN = "500108008";
    static final String LATE_TOWN = "500108004";
    static final String NEIGHBOUR = "500105";
    static final String NEIGHBOUR_OFFICE = "500105-awb";

    static final String HEADER =
            "code,name,kind,parentCode,divisionCode,creditCode,sectors,riskGrade,supervisorCode,regulatorCode";

    /// The office one level up, which decides on objections, and a bureau of the city.
    static final List<String> CITY_ROWS = List.of(
            "500100,重庆市人民政府,GOVERNMENT,,500100,,,,,",
            "500100-awb,重庆市安全生产委员会办公室,COMMITTEE_OFFICE,500100,500100,,,,,",
            "500100-yjj,重庆市应急管理局,DEPARTMENT,500100,500100,,,,,");

    private static final int ENTERPRISES = 40;

    private static final List<String> DEPARTMENTS = List.of(
            "yjj,应急管理局",
            "gaj,公安分局",
            "xfj,消防救援局",
            "jtj,交通局",
            "zjw,住房和城乡建设委员会",
            "gzj,规划和自然资源局",
            "scj,市场监督管理局",
            "sthjj,生态环境局",
            "jyw,教育委员会",
            "wjw,卫生健康委员会",
            "sww,商务委员会",
            "wlw,文化和旅游发展委员会",
            "nyw,农业农村委员会",
            "slj,水利局",
            "cgj,城市管理局",
            "jxw,经济和信息化委员会",
            "mzj,民政局",
            "rsj,人力资源和社会保障局",
            "gzw,国有资产监督管理委员会",
            "fgw,发展和改革委员会");

    private static final List<Trade> TRADES = List.of(
            new Trade("精细化工厂", "HAZARDOUS_CHEMICALS", "jxw", "yjj"),
            new Trade("建筑工程公司", "CONSTRUCTION", "zjw", "zjw"),
            new Trade("货运公司", "ROAD_TRAFFIC", "jtj", "jtj"),
            new Trade("机械制造厂", "MACHINERY", "jxw", "yjj"),
            new Trade("燃气站", "GAS", "jxw", "zjw"),
            new Trade("商业广场", "COMMERCE", "sww", "xfj"),
            new Trade("旅游客运码头", "TOURISM", "wlw", "jtj"),
            new Trade("纺织厂", "TEXTILE", "jxw", "yjj"));

    private District() {}

    /// The whole directory, all rows right.
    static List<String> rows(List<Town> towns) {
        List<String> rows = new ArrayList<>();
        rows.add("500108,南岸区人民政府,GOVERNMENT,,500108,,,,,");
        rows.add("500108-awb,南岸区安全生产委员会办公室,COMMITTEE_OFFICE,500108,500108,,,,,");
        for (Town town : towns) {
            rows.add("%s,%s办事处,GOVERNMENT,500108,%s,,,,,".formatted(town.code(), town.name(), town.code()));
        }
        for (String department : DEPARTMENTS) {
            String[] codeAndName = department.split(",");
            rows.add("500108-%s,南岸区%s,DEPARTMENT,500108,500108,,,,,".formatted(codeAndName[0], codeAndName[1]));
        }
        for (int number = 1; number <= ENTERPRISES; number++) {
            rows.add(enterprise(number, towns.get(number % towns.size())));
        }
        rows.add("500105,江北区人民政府,GOVERNMENT,,500105,,,,,");
        rows.add("500105-awb,江北区安全生产委员会办公室,COMMITTEE_OFFICE,500105,500105,,,,,");
        return List.copyOf(rows);
    }

    /// Three rows as they arrive in real directories: a credit code with one character wrong, a parent that nobody
    /// knows, a kind that does not exist.
    static List<String> wrongRows() {
        return List.of(
                "500108-x1,抄错代码的企业,ENTERPRISE,500108008,500108008,91350100M000100Y4Z,,,,",
                "500108-x2,没有上级的企业,ENTERPRISE,500108999,500108008,91350100M000100Y43,,,,",
                "500108-x3,类别写错的单位,FACTORY,500108008,500108008,,,,,");
    }

    private static String enterprise(int number, Town town) {
        Trade trade = TRADES.get((number - 1) % TRADES.size());
        String creditCode = UnifiedSocialCreditCode.withCheckCharacters("91500108MA%06d".formatted(number))
                .value();
        return "500108-e%02d,%s%s,ENTERPRISE,%s,%s,%s,%s,GENERAL,500108-%s,500108-%s"
                .formatted(
                        number,
                        town.name(),
                        trade.name(),
                        town.code(),
                        town.code(),
                        creditCode,
                        trade.sector(),
                        trade.supervisor(),
                        trade.regulator());
    }

    /// A town or street of the district.
    record Town(String code, String name) {}

    private record Trade(String name, String sector, String supervisor, String regulator) {}
}
