package cn.anlan.hazard.deadline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Pauses implements PanacheRepositoryBase<Pause, UUID> {

    List<Pause> of(UUID reportId) {
        return list("reportId = ?1 order by stoppedAt", reportId);
    }

    List<Pause> running(UUID reportId) {
        return list("reportId = ?1 and endedAt is null", reportId);
    }
}
