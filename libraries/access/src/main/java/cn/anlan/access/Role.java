package cn.anlan.access;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What an actor may do. Where an actor may do it is a matter of [OrganizationScope].
public enum Role {
    COMMITTEE_OFFICER(Roles.COMMITTEE_OFFICER, true),
    UNIT_LEADER(Roles.UNIT_LEADER, true),
    LIAISON_OFFICER(Roles.LIAISON_OFFICER, true),
    INSPECTOR(Roles.INSPECTOR, true),
    HAZARD_DISPATCHER(Roles.HAZARD_DISPATCHER, true),
    CASE_CUSTODIAN(Roles.CASE_CUSTODIAN, true),
    LEGAL_REVIEWER(Roles.LEGAL_REVIEWER, true),
    PORTAL(Roles.PORTAL, true),
    AUDITOR(Roles.AUDITOR, false),
    SECURITY_ADMIN(Roles.SECURITY_ADMIN, false),
    PLATFORM_ADMIN(Roles.PLATFORM_ADMIN, false);

    private static final Map<String, Role> BY_CLAIM =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Role::claim, Function.identity()));

    private final String claim;
    private final boolean seesCases;

    Role(String claim, boolean seesCases) {
        this.claim = claim;
        this.seesCases = seesCases;
    }

    /// The role's name in a token and in `@RolesAllowed`.
    public String claim() {
        return claim;
    }

    /// Whether the role opens case content at all: campaigns' returns, findings, hazard reports. Those who run the
    /// installation or watch over it see none.
    public boolean seesCases() {
        return seesCases;
    }

    /// The role of that name in a token; empty for the roles of other systems.
    public static Optional<Role> ofClaim(String claim) {
        return Optional.ofNullable(BY_CLAIM.get(claim));
    }
}
