package cn.anlan.hazard.photo;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Photos implements PanacheRepositoryBase<Photo, UUID> {

    /// The photos of a report, in the order in which they came.
    public List<Photo> of(UUID reportId) {
        return list("reportId = ?1 order by addedAt, id", reportId);
    }

    Optional<Photo> of(UUID reportId, UUID photoId) {
        return find("reportId = ?1 and id = ?2", reportId, photoId).firstResultOptional();
    }

    Optional<Photo> same(UUID reportId, String sha256) {
        return find("reportId = ?1 and sha256 = ?2", reportId, sha256).firstResultOptional();
    }

    long countOf(UUID reportId) {
        return count("reportId", reportId);
    }
}
