package cn.anlan.hazard.alike;

import cn.anlan.hazard.report.HazardCategory;

/// How far apart two reports of one hazard may lie: a quarry is larger than a gas pipe.
final class Reach {

    /// Reports of one hazard come within weeks.
    static final int DAYS = 30;

    private Reach() {}

    static int metres(HazardCategory category) {
        return switch (category) {
            case GAS, FIRE, ROAD_TRAFFIC -> 100;
            case CONSTRUCTION, COMMERCE, CAMPUS, FIREWORKS -> 200;
            case HAZARDOUS_CHEMICALS, TOURISM -> 300;
            case WATER_TRANSPORT -> 500;
            case COAL_MINE, NON_COAL_MINE -> 1000;
        };
    }
}
