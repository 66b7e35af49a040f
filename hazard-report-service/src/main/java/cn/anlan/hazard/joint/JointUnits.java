package cn.anlan.hazard.joint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class JointUnits implements PanacheRepositoryBase<JointUnit, UUID> {

    List<JointUnit> of(UUID reportId) {
        return list("reportId = ?1 order by askedAt, id", reportId);
    }
}
