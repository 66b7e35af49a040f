package cn.anlan.events.organization;

/// Whether an organisation still exists.
public enum OrganizationStatus {
    ACTIVE,
    CLOSED
}
