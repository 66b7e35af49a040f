package cn.anlan.inspection.finding;

import cn.anlan.events.Event;
import cn.anlan.events.EventType;
import cn.anlan.events.EventTypes;
import cn.anlan.events.finding.FindingSource;
import cn.anlan.events.finding.HazardGrade;
import cn.anlan.events.hazard.HazardChanged;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.messaging.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A public report that was found to be true becomes a finding of whoever is responsible.
@ApplicationScoped
class SubstantiatedHazards implements EventHandler<HazardChanged> {

    private final OpenFinding openFinding;

    SubstantiatedHazards(OpenFinding openFinding) {
        this.openFinding = openFinding;
    }

    @Override
    public EventType<HazardChanged> type() {
        return EventTypes.HAZARD_CHANGED;
    }

    @Override
    public void handle(Event<HazardChanged> event) {
        HazardChanged hazard = event.data();
        if (hazard.state() != HazardState.SUBSTANTIATED || hazard.responsibleOrganizationId() == null) {
            return;
        }
        openFinding.open(new NewFinding(
                FindingSource.HAZARD_REPORT,
                hazard.id(),
                againAfterObjection(hazard),
                hazard.responsibleOrganizationId(),
                null,
                Objects.requireNonNullElse(hazard.grade(), HazardGrade.GENERAL),
                hazard.summary(),
                null));
    }

    /// What was closed and is substantiated again after an objection is a finding of its own.
    private static @Nullable String againAfterObjection(HazardChanged hazard) {
        return hazard.round() == null || hazard.round() == 1 ? null : "round-" + hazard.round();
    }
}
