package cn.anlan.hazard.template;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Templates implements PanacheRepositoryBase<ResponseTemplate, UUID> {

    boolean isNamed(UUID office, String name, @Nullable UUID otherThan) {
        return count(
                        "organizationId = ?1 and name = ?2 and id <> ?3",
                        office,
                        name,
                        otherThan == null ? new UUID(0, 0) : otherThan)
                > 0;
    }

    /// The templates of an office, by their ids.
    ///
    /// @param after where the page before ended
    List<ResponseTemplate> of(UUID office, @Nullable TemplatePurpose purpose, @Nullable UUID after, int limit) {
        UUID from = after == null ? new UUID(0, 0) : after;
        return (purpose == null
                        ? find("organizationId = ?1 and id > ?2 order by id", office, from)
                        : find("organizationId = ?1 and id > ?2 and purpose = ?3 order by id", office, from, purpose))
                .page(0, limit)
                .list();
    }
}
