package cn.anlan.events.campaign;

/// What has to differ between the activities that count: three a quarter "of distinct sectors".
public enum DistinctBy {
    SECTOR,
    TOPIC,
    /// Enterprise, village, community, school, family.
    SETTING,
    PLACE,
    CHANNEL,
    DAY
}
