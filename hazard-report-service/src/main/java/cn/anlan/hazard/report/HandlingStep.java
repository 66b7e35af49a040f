package cn.anlan.hazard.report;

import static cn.anlan.events.hazard.HazardState.ACCEPTED;
import static cn.anlan.events.hazard.HazardState.CLOSED;
import static cn.anlan.events.hazard.HazardState.RECTIFYING;
import static cn.anlan.events.hazard.HazardState.REJECTED;
import static cn.anlan.events.hazard.HazardState.SUBMITTED;
import static cn.anlan.events.hazard.HazardState.SUBSTANTIATED;
import static cn.anlan.events.hazard.HazardState.TRANSFERRED;
import static cn.anlan.events.hazard.HazardState.UNSUBSTANTIATED;

import cn.anlan.events.hazard.HazardState;
import java.util.EnumSet;
import java.util.Set;

/// What can be done with a report, from which states, and where it leads. The only transition table.
public enum HandlingStep {
    SUBMIT(SUBMITTED, EnumSet.noneOf(HazardState.class)),
    ACCEPT(ACCEPTED, EnumSet.of(SUBMITTED)),
    REJECT(REJECTED, EnumSet.of(SUBMITTED)),
    TRANSFER(TRANSFERRED, EnumSet.of(ACCEPTED)),
    /// The unit that was asked gives the report back to the office.
    RETURN(ACCEPTED, EnumSet.of(TRANSFERRED)),
    SUBSTANTIATE(SUBSTANTIATED, EnumSet.of(TRANSFERRED)),
    REFUTE(UNSUBSTANTIATED, EnumSet.of(TRANSFERRED)),
    /// The hazard ledger has opened a finding.
    RECTIFY(RECTIFYING, EnumSet.of(SUBSTANTIATED)),
    /// The finding was closed. Events carry state, so it may be the first that is heard of the finding.
    CLOSE(CLOSED, EnumSet.of(SUBSTANTIATED, RECTIFYING));

    private final HazardState target;
    private final Set<HazardState> origins;

    HandlingStep(HazardState target, Set<HazardState> origins) {
        this.target = target;
        this.origins = origins;
    }

    public HazardState target() {
        return target;
    }

    public boolean isAllowedFrom(HazardState state) {
        return origins.contains(state);
    }

    /// Whether the reporter hears of it. That a unit gave a report back is between the unit and the office.
    public boolean isPublic() {
        return this != RETURN;
    }
}
