package cn.anlan.inspection.duty;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known here of a campaign: when it runs, and which self-reviews it asks for.
@Entity
@Table(name = "review_campaign")
class CampaignReplica {

    @Id
    private UUID id;

    private LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private boolean cancelled;
    private boolean archived;
    private String requirements;

    /// For the persistence provider.
    @SuppressWarnings("NullAway.Init")
    protected CampaignReplica() {}

    CampaignReplica(
            UUID id,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            boolean cancelled,
            boolean archived,
            String requirements) {
        this.id = id;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.cancelled = cancelled;
        this.archived = archived;
        this.requirements = requirements;
    }

    UUID id() {
        return id;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    @Nullable
    LocalDate endsOn() {
        return endsOn;
    }

    boolean cancelled() {
        return cancelled;
    }

    boolean archived() {
        return archived;
    }

    /// The published requirements of kind REVIEW, as JSON.
    String requirements() {
        return requirements;
    }
}
