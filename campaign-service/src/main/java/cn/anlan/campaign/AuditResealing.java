package cn.anlan.campaign;

import cn.anlan.access.audit.AuditLog;
import cn.anlan.events.Ids;
import cn.anlan.sealing.ColumnResealed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/// Keeps on record when personal data went under another key.
@ApplicationScoped
class AuditResealing {

    private final AuditLog audit;

    AuditResealing(AuditLog audit) {
        this.audit = audit;
    }

    void onResealed(@Observes ColumnResealed event) {
        audit.record(
                "sealing.reseal",
                "sealed-column",
                Ids.named("sealed-column:" + event.column()),
                Map.of(
                        "column",
                        event.column(),
                        "key",
                        event.key(),
                        "resealed",
                        event.resealed(),
                        "broken",
                        event.broken()));
    }
}
