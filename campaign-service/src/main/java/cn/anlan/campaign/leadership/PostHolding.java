package cn.anlan.campaign.leadership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One person's time in a post.
@Entity
@Table(name = "post_holding")
public class PostHolding {

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "held_from")
    private LocalDate heldFrom;

    @Column(name = "held_until")
    private @Nullable LocalDate heldUntil;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected PostHolding() {}

    PostHolding(UUID id, UUID personId, LocalDate heldFrom) {
        this.id = id;
        this.personId = personId;
        this.heldFrom = heldFrom;
    }

    void end(LocalDate day) {
        heldUntil = day;
    }

    boolean isOpen() {
        return heldUntil == null;
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    LocalDate heldFrom() {
        return heldFrom;
    }

    @Nullable
    LocalDate heldUntil() {
        return heldUntil;
    }
}
