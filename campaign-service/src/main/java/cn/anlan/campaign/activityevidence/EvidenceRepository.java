package cn.anlan.campaign.activityevidence;

import cn.anlan.sql.Database;
import cn.anlan.sql.SqlArray;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class EvidenceRepository implements PanacheRepositoryBase<Evidence, UUID> {

    private static final int DUPLICATES_NAMED = 10;

    private final Database database;

    EvidenceRepository(Database database) {
        this.database = database;
    }

    /// In the order in which it came.
    List<Evidence> of(UUID activityId) {
        return list("activityId = ?1 order by addedAt, id", activityId);
    }

    Optional<Evidence> of(UUID activityId, UUID id) {
        return find("activityId = ?1 and id = ?2", activityId, id).firstResultOptional();
    }

    Optional<Evidence> same(UUID activityId, String sha256) {
        return find("activityId = ?1 and sha256 = ?2", activityId, sha256).firstResultOptional();
    }

    long countOf(UUID activityId) {
        return count("activityId", activityId);
    }

    /// The other records that show the very same files, as far as the viewer may see them; some of them, where
    /// there are many.
    ///
    /// @return by digest
    Map<String, List<UUID>> otherRecordsWith(Collection<String> digests, UUID activityId, UUID viewer) {
        return database
                .query(
                        """
                        select digest.sha256, other.activity_id
                        from unnest(?) as digest (sha256)
                        cross join lateral (
                            select evidence.activity_id
                            from activity_evidence evidence
                            join activity_record record on record.id = evidence.activity_id
                            where evidence.sha256 = digest.sha256 and evidence.activity_id <> ?
                              and organization_in_scope(?, record.organization_id)
                            order by evidence.activity_id
                            limit ?) other
                        """,
                        row -> Map.entry(row.getString("sha256"), row.getObject("activity_id", UUID.class)),
                        SqlArray.of("text", digests, digest -> digest),
                        activityId,
                        viewer,
                        DUPLICATES_NAMED)
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
