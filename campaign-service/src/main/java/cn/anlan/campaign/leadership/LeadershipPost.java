package cn.anlan.campaign.leadership;

import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;

/// One post of a unit's leadership, held by one person at a time, or vacant.
@Entity
@Table(name = "leadership_post")
public class LeadershipPost {

    @Id
    private UUID id;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Enumerated(EnumType.STRING)
    private PostKind kind;

    private String title;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "post_id", nullable = false, updatable = false)
    @OrderBy("heldFrom")
    @BatchSize(size = 100)
    private List<PostHolding> holdings;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected LeadershipPost() {}

    /// A vacant one.
    LeadershipPost(UUID id, UUID organizationId, PostKind kind, String title, LocalDate openedOn, OffsetDateTime now) {
        this.id = id;
        this.organizationId = organizationId;
        this.kind = kind;
        this.title = title;
        this.openedOn = openedOn;
        this.changedAt = now;
        this.holdings = new ArrayList<>();
    }

    /// Someone takes the post; who holds it leaves it on that day.
    ///
    /// @throws ProblemException `state-conflict` when he holds it already
    void appoint(UUID holdingId, UUID personId, LocalDate from, OffsetDateTime now) {
        holding().ifPresent(current -> {
            if (current.personId().equals(personId)) {
                throw ProblemException.of(CommonProblem.STATE_CONFLICT)
                        .withDetail("该人员已在任", "This person holds the post already");
            }
            current.end(from);
        });
        holdings.add(new PostHolding(holdingId, personId, from));
        changedAt = now;
    }

    /// @param on the first day on which nobody holds the post
    /// @throws ProblemException `state-conflict` when nobody holds it
    void vacate(LocalDate on, OffsetDateTime now) {
        holding()
                .orElseThrow(() ->
                        ProblemException.of(CommonProblem.STATE_CONFLICT).withDetail("该职务已空缺", "The post is vacant"))
                .end(on);
        changedAt = now;
    }

    /// Who holds it now.
    Optional<PostHolding> holding() {
        return holdings.stream().filter(PostHolding::isOpen).findFirst();
    }

    /// The first day on which something may change; what was before is told.
    LocalDate changeableFrom() {
        if (holdings.isEmpty()) {
            return openedOn;
        }
        var last = holdings.getLast();
        var until = last.heldUntil();
        return until == null ? last.heldFrom().plusDays(1) : until;
    }

    UUID id() {
        return id;
    }

    UUID organizationId() {
        return organizationId;
    }

    PostKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    long version() {
        return version;
    }
}
