package cn.anlan.access;

/// The names of the roles, for `@RolesAllowed`. Each is the claim of one [Role].
public final class Roles {
    public static final String COMMITTEE_OFFICER = "committee-officer";
    public static final String UNIT_LEADER = "unit-leader";
    public static final String LIAISON_OFFICER = "liaison-officer";
    public static final String INSPECTOR = "inspector";
    public static final String HAZARD_DISPATCHER = "hazard-dispatcher";
    public static final String CASE_CUSTODIAN = "case-custodian";
    public static final String LEGAL_REVIEWER = "legal-reviewer";
    public static final String PORTAL = "portal";
    public static final String AUDITOR = "auditor";
    public static final String SECURITY_ADMIN = "security-admin";
    public static final String PLATFORM_ADMIN = "platform-admin";

    private Roles() {}
}
