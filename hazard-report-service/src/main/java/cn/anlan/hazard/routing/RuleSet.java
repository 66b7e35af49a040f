package cn.anlan.hazard.routing;

import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// One version of the rules by which an office passes reports on.
@Entity
@Table(name = "routing_rule_set")
class RuleSet {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID organizationId;

    @Enumerated(EnumType.STRING)
    private RuleSetState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RoutingRule> rules;

    private OffsetDateTime createdAt;
    private String createdBy;
    private @Nullable OffsetDateTime activatedAt;
    private @Nullable String activatedBy;

    @SuppressWarnings("NullAway.Init")
    protected RuleSet() {}

    RuleSet(UUID id, UUID organizationId, List<RoutingRule> rules, String createdBy, OffsetDateTime now) {
        this.id = id;
        this.organizationId = organizationId;
        this.rules = List.copyOf(rules);
        this.createdBy = createdBy;
        this.createdAt = now;
        this.state = RuleSetState.DRAFT;
    }

    void replace(List<RoutingRule> changed) {
        requireDraft();
        rules = List.copyOf(changed);
    }

    void activate(String by, OffsetDateTime now) {
        requireDraft();
        state = RuleSetState.ACTIVE;
        activatedBy = by;
        activatedAt = now;
    }

    /// Another version has taken its place.
    void retire() {
        state = RuleSetState.RETIRED;
    }

    private void requireDraft() {
        if (state != RuleSetState.DRAFT) {
            throw ProblemException.of(CommonProblem.STATE_CONFLICT)
                    .withDetail("只有草稿可以修改或生效", "Only a draft can be changed or activated");
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID organizationId() {
        return organizationId;
    }

    RuleSetState state() {
        return state;
    }

    List<RoutingRule> rules() {
        return List.copyOf(rules);
    }

    OffsetDateTime createdAt() {
        return createdAt;
    }

    Optional<OffsetDateTime> activatedAt() {
        return Optional.ofNullable(activatedAt);
    }
}
