package cn.anlan.events;

/// The Kafka topics of the product, one per family of events. Records are keyed by aggregate id.
public enum Topic {
    ORGANIZATION("anlan.organization", true),
    CAMPAIGN("anlan.campaign", false),
    ENROLMENT("anlan.enrolment", false),
    ACTIVITY("anlan.activity", false),
    ROSTER("anlan.roster", false),
    INDICATOR("anlan.indicator", false),
    COMMITMENT("anlan.commitment", false),
    REVIEW("anlan.review", false),
    INSPECTION("anlan.inspection", false),
    FINDING("anlan.finding", false),
    HAZARD("anlan.hazard", false),
    SUBMISSION("anlan.submission", false),
    ESCALATION("anlan.escalation", false);

    private final String kafkaName;
    private final boolean compacted;

    Topic(String kafkaName, boolean compacted) {
        this.kafkaName = kafkaName;
        this.compacted = compacted;
    }

    /// The topic's name at the broker.
    public String kafkaName() {
        return kafkaName;
    }

    /// Whether the broker may drop all but the last event of each aggregate.
    public boolean compacted() {
        return compacted;
    }
}
