package cn.anlan.hazard.report;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who must remove the hazard and by when, and which findings of the report the hazard ledger has closed.
@Embeddable
class Rectification {

    private @Nullable UUID responsibleOrganizationId;
    private @Nullable LocalDate rectifyBy;
    private UUID[] settledFindings = {};

    void owedBy(UUID unit, @Nullable LocalDate until) {
        responsibleOrganizationId = unit;
        rectifyBy = until;
    }

    /// Nobody owes it until the hazard is substantiated again; what was closed stays closed.
    void forgetDebtor() {
        responsibleOrganizationId = null;
        rectifyBy = null;
    }

    void settle(UUID finding) {
        settledFindings = UuidArrays.appended(settledFindings, finding);
    }

    boolean hasSettled(UUID finding) {
        return UuidArrays.contains(settledFindings, finding);
    }

    int round() {
        return settledFindings.length + 1;
    }

    Optional<UUID> responsibleUnit() {
        return Optional.ofNullable(responsibleOrganizationId);
    }

    Optional<LocalDate> rectifyBy() {
        return Optional.ofNullable(rectifyBy);
    }
}
