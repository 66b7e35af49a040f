package cn.anlan.campaign.launch;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a campaign stands in its cascade, and how far it follows the one above. It is replaced as a whole.
@Embeddable
class PlaceInCascade {

    @Column(name = "parent_id")
    private @Nullable UUID parentId;

    private List<UUID> lineage;

    @Column(name = "parent_amendment")
    private @Nullable Integer parentAmendment;

    @Column(name = "pending_amendment")
    private @Nullable Integer pendingAmendment;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected PlaceInCascade() {}

    private PlaceInCascade(@Nullable UUID parentId, List<UUID> lineage, @Nullable Integer parentAmendment) {
        this.parentId = parentId;
        this.lineage = lineage;
        this.parentAmendment = parentAmendment;
    }

    static PlaceInCascade atTheTop(UUID id) {
        return new PlaceInCascade(null, List.of(id), null);
    }

    /// The place of a plan that carries out the campaign which stands here.
    ///
    /// @param amendment the one of that campaign which the plan follows
    PlaceInCascade below(UUID thisId, int amendment, UUID planId) {
        return new PlaceInCascade(
                thisId, Stream.concat(lineage.stream(), Stream.of(planId)).toList(), amendment);
    }

    /// The same place, with nothing of the campaign above left to be adopted.
    PlaceInCascade following(int amendment) {
        return new PlaceInCascade(parentId, lineage, amendment);
    }

    @Nullable
    UUID parentId() {
        return parentId;
    }

    List<UUID> lineage() {
        return List.copyOf(lineage);
    }

    @Nullable
    Integer parentAmendment() {
        return parentAmendment;
    }

    @Nullable
    Integer pendingAmendment() {
        return pendingAmendment;
    }
}
