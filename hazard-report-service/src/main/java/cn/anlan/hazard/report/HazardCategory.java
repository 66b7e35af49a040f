package cn.anlan.hazard.report;

import cn.anlan.events.LocalizedText;

/// The twelve sectors over which the public reports hazards (随手拍).
public enum HazardCategory {
    HAZARDOUS_CHEMICALS("危险化学品", "Hazardous chemicals"),
    FIREWORKS("烟花爆竹", "Fireworks"),
    COAL_MINE("煤矿", "Coal mines"),
    NON_COAL_MINE("非煤矿山", "Non-coal mines"),
    CONSTRUCTION("建筑施工", "Construction"),
    ROAD_TRAFFIC("道路交通", "Road traffic"),
    WATER_TRANSPORT("水上交通", "Water transport"),
    GAS("燃气", "Gas"),
    FIRE("消防", "Fire safety"),
    TOURISM("旅游", "Tourism"),
    CAMPUS("校园", "Campus"),
    COMMERCE("商贸", "Commerce");

    private final LocalizedText label;

    HazardCategory(String zh, String en) {
        label = new LocalizedText(zh, en);
    }

    public LocalizedText label() {
        return label;
    }
}
