package cn.anlan.campaign.roster;

import cn.anlan.clock.ChinaTime;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// Whom one unit has named for one campaign, today and before.
@Entity
@Table(name = "roster")
public class Roster {

    @Id
    private UUID id;

    @Column(name = "enrolment_id")
    private UUID enrolmentId;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "organization_id")
    private UUID organizationId;

    private int members;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> missing;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "roster_id", nullable = false, updatable = false)
    @OrderBy("heldFrom, id")
    @BatchSize(size = 100)
    private List<RosterEntry> entries;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Roster() {}

    /// One that names nobody yet.
    Roster(UUID id, UUID enrolmentId, UUID campaignId, UUID organizationId, OffsetDateTime now) {
        this.id = id;
        this.enrolmentId = enrolmentId;
        this.campaignId = campaignId;
        this.organizationId = organizationId;
        this.missing = List.of();
        this.changedAt = now;
        this.entries = new ArrayList<>();
    }

    /// Lets some go and names others.
    ///
    /// @param released entries that end today; one of the same day leaves no trace, nobody held that post
    /// @param required decides whether the roster is complete then
    void change(List<RosterEntry> released, List<RosterEntry> named, RequiredPosts required, OffsetDateTime now) {
        var today = now.atZoneSameInstant(ChinaTime.ZONE).toLocalDate();
        for (var entry : released) {
            if (entry.heldFrom().isBefore(today)) {
                entry.end(today);
            } else {
                entries.remove(entry);
            }
        }
        entries.addAll(named);
        var held = current().stream().map(RosterEntry::post).toList();
        members = held.size();
        missing = required.missing(held);
        changedAt = now;
    }

    /// Those who hold a post today.
    List<RosterEntry> current() {
        return entries.stream().filter(RosterEntry::isHeld).toList();
    }

    boolean isComplete() {
        return missing.isEmpty();
    }

    UUID id() {
        return id;
    }

    UUID enrolmentId() {
        return enrolmentId;
    }

    UUID campaignId() {
        return campaignId;
    }

    UUID organizationId() {
        return organizationId;
    }

    int members() {
        return members;
    }

    List<String> missing() {
        return missing;
    }

    OffsetDateTime changedAt() {
        return changedAt.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
    }

    LocalDate changedOn() {
        return changedAt().toLocalDate();
    }

    long version() {
        return version;
    }
}
