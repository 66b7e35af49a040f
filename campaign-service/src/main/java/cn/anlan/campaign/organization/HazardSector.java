package cn.anlan.campaign.organization;

import cn.anlan.events.LocalizedText;

/// The sectors by which hazards are told apart and supervisors divide their work.
public enum HazardSector {
    COAL_MINE("煤矿", "Coal mines"),
    /// With tailings ponds.
    NON_COAL_MINE("非煤矿山", "Non-coal mines"),
    HAZARDOUS_CHEMICALS("危险化学品", "Hazardous chemicals"),
    CHEMICALS_AND_PHARMACEUTICALS("化工医药", "Chemicals and pharmaceuticals"),
    FIREWORKS("烟花爆竹", "Fireworks"),
    OIL_AND_GAS("石油天然气", "Oil and gas"),
    METALLURGY("冶金", "Metallurgy"),
    NON_FERROUS("有色", "Non-ferrous metals"),
    BUILDING_MATERIALS("建材", "Building materials"),
    MACHINERY("机械", "Machinery"),
    LIGHT_INDUSTRY("轻工", "Light industry"),
    TEXTILE("纺织", "Textile"),
    TOBACCO("烟草", "Tobacco"),
    COMMERCE("商贸", "Commerce"),
    CONSTRUCTION("建筑施工", "Construction"),
    ROAD_TRAFFIC("道路交通", "Road traffic"),
    WATER_TRANSPORT("水上交通", "Water transport"),
    RAILWAY("铁路", "Railway"),
    AVIATION("民航", "Aviation"),
    GAS("燃气", "Gas"),
    POWER("电力", "Power"),
    FIRE("消防", "Fire safety"),
    SPECIAL_EQUIPMENT("特种设备", "Special equipment"),
    TOURISM("旅游", "Tourism"),
    CAMPUS("校园", "Campus"),
    AGRICULTURE_AND_FISHERY("农业渔业", "Agriculture and fishery"),
    OTHER("其他", "Other");

    private final LocalizedText label;

    HazardSector(String zh, String en) {
        label = new LocalizedText(zh, en);
    }

    public LocalizedText label() {
        return label;
    }
}
