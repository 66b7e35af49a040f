package cn.anlan.campaign.indicator;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// One line of a filing's history: what it said then, and what became of it.
record TakenStep(
        int number,
        FilingStep step,
        Figures figures,
        FilingState state,
        @Nullable String note,
        OffsetDateTime takenAt) {}
