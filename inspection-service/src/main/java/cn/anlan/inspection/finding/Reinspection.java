package cn.anlan.inspection.finding;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/// One reinspection (复查): whoever inspects signs.
@Embeddable
record Reinspection(
        @Enumerated(EnumType.STRING) ReinspectionOutcome outcome,
        String remark,
        String inspectedBy,
        Instant inspectedAt) {}
