package cn.anlan.campaign.preview;

import cn.anlan.china.time.CalendarBasis;
import cn.anlan.china.time.Deadline;
import cn.anlan.china.time.DueDate;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One date that a requirement makes.
@Schema(name = "PreviewedDueDate")
record DueDateView(
        @Schema(description = "Names the date, also when it moves.", examples = "2021-H1")
        String key,

        @Schema(description = "The last day.", examples = "2021-06-30")
        LocalDate day,

        @Schema(description = "The time on that day.", examples = "24:00")
        String by,

        @Schema(description = "The first instant that is too late.")
        OffsetDateTime dueAt,

        @Schema(description = "The first day that counts, where the schedule says so.") @Nullable
        LocalDate countsFrom,

        @Schema(description = "The last day that counts, where the schedule says so.") @Nullable
        LocalDate countsTo,

        @Schema(description = "Whether it may move yet, when the year's holidays are announced.")
        boolean provisional) {

    static DueDateView of(DueDate due) {
        var counted = due.counted();
        return new DueDateView(
                due.key(),
                due.day(),
                due.by().equals(Deadline.END_OF_DAY) ? "24:00" : due.by().toString(),
                due.deadline().at(),
                counted == null ? null : counted.first(),
                counted == null ? null : counted.last(),
                due.basis() == CalendarBasis.WEEKENDS_ONLY);
    }
}
