package cn.anlan.campaign.indicatorfiling;

import cn.anlan.campaign.indicator.Figures;
import cn.anlan.campaign.indicator.FilingState;
import cn.anlan.campaign.indicator.FilingStep;
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
