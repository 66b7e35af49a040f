package cn.anlan.inspection.finding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PhotoRepository implements PanacheRepositoryBase<Photo, UUID> {

    List<Photo> of(UUID findingId) {
        return list("findingId = ?1 order by addedAt, id", findingId);
    }

    Optional<Photo> of(UUID findingId, UUID photoId) {
        return find("findingId = ?1 and id = ?2", findingId, photoId).firstResultOptional();
    }
}
