package cn.anlan.events.enrolment;

/// Whether an organisation takes part in a campaign.
public enum EnrolmentState {
    ENROLLED,
    LEFT
}
