package cn.anlan.hazard.extension;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Extensions implements PanacheRepositoryBase<Extension, UUID> {

    /// The request of this handling that is open or was approved.
    Optional<Extension> standing(UUID reportId, int period) {
        return find("reportId = ?1 and period = ?2 and state <> ?3", reportId, period, ExtensionState.REFUSED)
                .firstResultOptional();
    }
}
