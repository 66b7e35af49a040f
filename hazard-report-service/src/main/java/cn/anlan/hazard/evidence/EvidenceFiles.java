package cn.anlan.hazard.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class EvidenceFiles implements PanacheRepositoryBase<Evidence, UUID> {

    /// All evidence of a report, in the order in which it was begun.
    public List<Evidence> of(UUID reportId) {
        return list("reportId = ?1 order by begunAt, id", reportId);
    }

    public Optional<Evidence> of(UUID reportId, UUID id) {
        return find("reportId = ?1 and id = ?2", reportId, id).firstResultOptional();
    }

    /// Keeps others from changing it until the transaction ends.
    public Optional<Evidence> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// The file of the report that is kept with this content.
    public Optional<Evidence> kept(UUID reportId, String sha256) {
        return find("reportId = ?1 and sha256 = ?2 and state = ?3", reportId, sha256, EvidenceState.KEPT)
                .firstResultOptional();
    }

    /// How many files a report has or is being sent, whatever was refused aside.
    public long countOf(UUID reportId) {
        return count("reportId = ?1 and state <> ?2", reportId, EvidenceState.REFUSED);
    }

    /// The next file that waits to be checked, and is nobody's; it is the caller's for that long.
    Optional<UUID> claim(OffsetDateTime now, Duration lease) {
        return getEntityManager()
                .createNativeQuery("""
                    update hazard_evidence set lease_until = :until, attempts = attempts + 1
                     where id = (select id from hazard_evidence
                                  where state = 'CHECKING' and (lease_until is null or lease_until < :now)
                                  order by begun_at limit 1 for update skip locked)
                    returning id
                    """, UUID.class)
                .setParameter("until", now.plus(lease))
                .setParameter("now", now)
                .getResultStream()
                .map(UUID.class::cast)
                .findFirst();
    }

    /// How often it was tried to check the file.
    int attempts(UUID id) {
        return ((Number) getEntityManager()
                        .createNativeQuery("select attempts from hazard_evidence where id = :id")
                        .setParameter("id", id)
                        .getSingleResult())
                .intValue();
    }

    /// Uploads whose time is over, some at a time.
    public List<Evidence> expired(OffsetDateTime now, int limit) {
        return find("state = ?1 and expiresAt <= ?2", EvidenceState.RECEIVING, now)
                .page(0, limit)
                .list();
    }
}
