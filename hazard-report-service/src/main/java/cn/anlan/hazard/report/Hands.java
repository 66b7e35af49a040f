package cn.anlan.hazard.report;

import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// In whose hands a report is and was: the office in charge, the unit that handles it, the office that decides on an
/// objection, and the person who is at it. Who verified and who told the result is kept, so that nobody judges his own
/// work.
@Embeddable
class Hands {

    private UUID organizationId;
    private @Nullable UUID handlingOrganizationId;
    private @Nullable UUID reviewingOrganizationId;
    private @Nullable UUID verifierOrganizationId;
    private @Nullable UUID closerOrganizationId;
    private UUID[] givenBackBy = {};
    private @Nullable String assignee;
    private int transfers;

    @SuppressWarnings("NullAway.Init")
    protected Hands() {}

    Hands(UUID office) {
        this.organizationId = office;
    }

    void takenUpBy(Person person) {
        assignee = person.subject();
    }

    void passTo(UUID unit) {
        handlingOrganizationId = unit;
        assignee = null;
        transfers++;
    }

    /// No unit handles it any longer.
    void takeFromUnit() {
        handlingOrganizationId = null;
    }

    void backToOffice() {
        takeFromUnit();
        assignee = null;
    }

    void givenBackBy(UUID unit) {
        givenBackBy = UuidArrays.appended(givenBackBy, unit);
    }

    boolean wasGivenBackBy(UUID unit) {
        return UuidArrays.contains(givenBackBy, unit);
    }

    /// The handling begins anew, with every unit.
    ///
    /// @param above the office that decides from now on
    void raiseTo(UUID above) {
        backToOffice();
        givenBackBy = new UUID[0];
        reviewingOrganizationId = above;
    }

    void verifiedBy(Person person) {
        verifierOrganizationId = person.organizationId();
    }

    boolean wasVerifiedBy(UUID unit) {
        return unit.equals(verifierOrganizationId);
    }

    void closedBy(Person person) {
        closerOrganizationId = person.organizationId();
    }

    void forgetCloser() {
        closerOrganizationId = null;
    }

    UUID office() {
        return organizationId;
    }

    UUID decidingOffice() {
        return reviewingOrganizationId == null ? organizationId : reviewingOrganizationId;
    }

    Optional<UUID> reviewingOffice() {
        return Optional.ofNullable(reviewingOrganizationId);
    }

    Optional<UUID> unit() {
        return Optional.ofNullable(handlingOrganizationId);
    }

    Optional<String> assignee() {
        return Optional.ofNullable(assignee);
    }

    int transfers() {
        return transfers;
    }
}
