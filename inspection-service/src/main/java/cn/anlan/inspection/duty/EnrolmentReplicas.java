package cn.anlan.inspection.duty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class EnrolmentReplicas implements PanacheRepositoryBase<EnrolmentReplica, UUID> {

    /// The next enrolments of a campaign, in the order of their ids.
    List<EnrolmentReplica> after(UUID campaignId, @Nullable UUID last, int limit) {
        return (last == null
                        ? find("campaignId = ?1 order by id", campaignId)
                        : find("campaignId = ?1 and id > ?2 order by id", campaignId, last))
                .page(Page.ofSize(limit))
                .list();
    }
}
