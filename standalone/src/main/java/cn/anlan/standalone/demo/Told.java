package cn.anlan.standalone.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One of the thirty reports: how it comes in, what it tells, how it ends.
///
/// @param channel the way on which it comes in
record Told(String channel, String category, String urgency, String words, Ending ending) {

    static final List<Told> THIRTY = List.of(
            new Told("PUBLIC", "FIRE", "ORDINARY", "仓库消防通道被货物堵塞", Ending.FIXED_FOR_TWO),
            new Told("PUBLIC", "FIRE", "ORDINARY", "仓库门口通道堆满货物", Ending.DUPLICATE),
            new Told("PUBLIC", "GAS", "URGENT", "餐馆后厨液化气瓶靠近灶台", Ending.ANSWERED_AND_FIXED),
            new Told("PUBLIC", "CONSTRUCTION", "ORDINARY", "脚手架未设密目网", Ending.RETURNED_AND_UNFOUNDED),
            new Told("INFORMATION_OFFICER", "ROAD_TRAFFIC", "ORDINARY", "路口护栏缺失", Ending.UNFOUNDED),
            new Told("PUBLIC", "CAMPUS", "ORDINARY", "校门口占道停车", Ending.REJECTED),
            new Told("PUBLIC", "TOURISM", "ORDINARY", "观景台栏杆松动", Ending.OBJECTED_AND_UPHELD),
            new Told("PUBLIC", "COMMERCE", "ORDINARY", "商场卷帘门不能升降", Ending.OBJECTED_AND_VERIFIED_ANEW),
            new Told("PUBLIC", "WATER_TRANSPORT", "ORDINARY", "渡口救生衣数量不足", Ending.WITHDRAWN),
            new Told("PUBLIC", "HAZARDOUS_CHEMICALS", "IMMINENT", "罐区有刺激性气味", Ending.EXTENDED_AND_FIXED),
            new Told("INFORMATION_OFFICER", "FIREWORKS", "URGENT", "小卖部存放大量烟花", Ending.FIXED),
            new Told("PUBLIC", "FIRE", "ORDINARY", "楼道内停放电动车充电", Ending.UNANSWERED),
            new Told("WHISTLEBLOWER", "HAZARDOUS_CHEMICALS", "URGENT", "车间联锁长期被短接", Ending.FIXED),
            new Told("WHISTLEBLOWER", "COAL_MINE", "ORDINARY", "瓦斯探头被包裹", Ending.UNFOUNDED),
            new Told("WHISTLEBLOWER", "CONSTRUCTION", "ORDINARY", "塔吊限位失效仍在作业", Ending.UNFIXED),
            new Told("WHISTLEBLOWER", "NON_COAL_MINE", "ORDINARY", "尾矿库浸润线超限未报", Ending.OBJECTED_AND_UPHELD),
            new Told("HOTLINE", "GAS", "URGENT", "小区调压箱漏气", Ending.FIXED_FOR_TWO),
            new Told("HOTLINE", "FIRE", "ORDINARY", "网吧应急灯不亮", Ending.UNFOUNDED),
            new Told("HOTLINE", "ROAD_TRAFFIC", "ORDINARY", "邻里停车纠纷", Ending.REJECTED),
            new Told("HOTLINE", "GAS", "ORDINARY", "同一小区调压箱有异响", Ending.DUPLICATE),
            new Told("LETTER", "CONSTRUCTION", "ORDINARY", "工地基坑无临边防护", Ending.UNFIXED),
            new Told("LETTER", "COMMERCE", "ORDINARY", "市场配电箱裸露", Ending.FIXED),
            new Told("LETTER", "CAMPUS", "ORDINARY", "食堂燃气间无报警器", Ending.REJECTED_AND_ACCEPTED_ABOVE),
            new Told("VISIT", "FIRE", "ORDINARY", "养老机构安全出口上锁", Ending.EXTENDED_AND_FIXED),
            new Told("VISIT", "TOURISM", "ORDINARY", "缆车检验牌过期", Ending.UNFOUNDED),
            new Told("VISIT", "WATER_TRANSPORT", "ORDINARY", "趸船缆绳磨损", Ending.WITHDRAWN),
            new Told("PORTAL", "GAS", "ORDINARY", "门面房私接燃气管", Ending.ANSWERED_AND_FIXED),
            new Told("PORTAL", "FIRE", "ORDINARY", "写字楼消火栓无水", Ending.UNFIXED),
            new Told("PORTAL", "CONSTRUCTION", "ORDINARY", "渣土车堆载超高", Ending.RETURNED_AND_UNFOUNDED),
            new Told("PORTAL", "COMMERCE", "ORDINARY", "地下商场疏散指示牌损坏", Ending.AWAITED_AND_UNFOUNDED));

    /// What whistleblowers leave, to be sealed.
    static final String NAME = "张三";

    static final String PHONE = "13800000000";

    /// As it is sent.
    Map<String, ?> body() {
        Map<String, Object> body = new HashMap<>(Map.of(
                "channel",
                channel,
                "category",
                category,
                "urgency",
                urgency,
                "safe",
                true,
                "description",
                words,
                "divisionCode",
                District.TOWN,
                "reportedUnit",
                "某单位",
                "location",
                Map.of("latitude", 29.5236, "longitude", 106.6031, "datum", "gcj02")));
        if (channel.equals("WHISTLEBLOWER")) {
            body.put("contact", Map.of("name", NAME, "phone", PHONE));
        }
        return body;
    }

    /// Whether it comes through the public door, without an account.
    boolean isPublic() {
        return channel.equals("PUBLIC") || channel.equals("WHISTLEBLOWER") || channel.equals("INFORMATION_OFFICER");
    }

    /// Whether the reporter sends a picture of it.
    boolean hasPhoto() {
        return channel.equals("PUBLIC");
    }
}
