package cn.anlan.hazard.original;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class OriginalRequests implements PanacheRepositoryBase<OriginalRequest, UUID> {

    /// Keeps others from granting it until the transaction ends.
    Optional<OriginalRequest> locked(UUID evidenceId, UUID id) {
        return find("id = ?1 and evidenceId = ?2", id, evidenceId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
