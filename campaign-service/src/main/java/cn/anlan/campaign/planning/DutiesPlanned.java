package cn.anlan.campaign.planning;

import java.util.List;
import java.util.UUID;

/// Told within the transaction that plans the duties of some enrolments.
public record DutiesPlanned(List<UUID> enrolmentIds) {

    public DutiesPlanned {
        enrolmentIds = List.copyOf(enrolmentIds);
    }
}
