package cn.anlan.messaging;

import cn.anlan.events.enrolment.EnrolmentChanged;
import cn.anlan.events.enrolment.EnrolmentState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Enrolments as events carry them.
public final class Enrolments {

    private static final UUID CAMPAIGN = UUID.fromString("0190d4a0-0000-7000-8000-000000000001");
    private static final UUID ORGANIZATION = UUID.fromString("0190d4a0-0000-7000-8000-000000000002");

    private Enrolments() {}

    public static EnrolmentChanged enrolled(UUID id) {
        return new EnrolmentChanged(
                id, CAMPAIGN, ORGANIZATION, EnrolmentState.ENROLLED, LocalDate.of(2020, 12, 23), List.of());
    }
}
