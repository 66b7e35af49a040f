package cn.anlan.hazard.following;

import cn.anlan.china.time.Deadline;
import cn.anlan.clock.ChinaTime;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.Labels;
import cn.anlan.problem.Language;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How the report stands in plain words, what is expected next, and by when.
@Schema(name = "HazardOutlook")
record Outlook(
        @Schema(examples = "负责单位正在核查。") String now,
        @Schema(examples = "核查结果将告知您。") String next,

        @Schema(description = "The first moment that is too late") @Nullable
        OffsetDateTime by,

        @Schema(description = "The last day, as people say it") @Nullable
        LocalDate lastDay) {

    /// @param officeDue when the office or the unit is due with what it owes
    static Outlook of(
            HazardReport report, Optional<OffsetDateTime> officeDue, OffsetDateTime today, Language language) {
        PlainWords words = report.isAwaiting(today) ? PlainWords.awaiting() : PlainWords.of(report.state());
        OffsetDateTime by = report.answerBy()
                .or(() -> report.state() == HazardState.WITHDRAWN ? Optional.empty() : report.objectBy())
                .or(() -> officeDue)
                .filter(_ -> report.state() != HazardState.CLOSED)
                .map(due -> due.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime())
                .orElse(null);
        return new Outlook(
                Labels.in(words.now(), language),
                Labels.in(words.next(), language),
                by,
                by == null ? null : Deadline.ofInstant(by).day());
    }
}
