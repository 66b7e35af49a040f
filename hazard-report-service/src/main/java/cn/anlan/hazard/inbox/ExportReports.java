package cn.anlan.hazard.inbox;

import cn.anlan.events.LocalizedText;
import cn.anlan.hazard.report.Labels;
import cn.anlan.problem.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes reports to a table while it reads them. Neither the reporter nor his words are in it.
@ApplicationScoped
class ExportReports {

    private static final int ROWS_AT_ONCE = 500;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<LocalizedText> HEADER = List.of(
            new LocalizedText("编号", "Tracking number"),
            new LocalizedText("类别", "Category"),
            new LocalizedText("区划", "Division"),
            new LocalizedText("地点", "Address"),
            new LocalizedText("渠道", "Channel"),
            new LocalizedText("紧急程度", "Urgency"),
            new LocalizedText("状态", "State"),
            new LocalizedText("结果", "Outcome"),
            new LocalizedText("等级", "Grade"),
            new LocalizedText("安委办", "Committee office"),
            new LocalizedText("办理单位", "Handling unit"),
            new LocalizedText("核查情况", "What was found"),
            new LocalizedText("举报时间", "Reported at"),
            new LocalizedText("期限", "Due"),
            new LocalizedText("办结时间", "Closed at"));

    private final ReportLines lines;
    private final Clock clock;

    ExportReports(ReportLines lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    void write(
            ReportLines.@Nullable Viewer viewer,
            ReportFilter filter,
            TableFormat format,
            Language language,
            OutputStream output)
            throws IOException {
        OffsetDateTime now = OffsetDateTime.now(clock);
        try (TableFormat.Table table = format.begin(output)) {
            table.row(HEADER.stream().map(title -> Labels.in(title, language)).toList());
            List<ReportLine> batch = viewer == null ? List.of() : lines.page(viewer, filter, null, ROWS_AT_ONCE, now);
            while (!batch.isEmpty()) {
                for (ReportLine line : batch) {
                    table.row(fields(line, language));
                }
                ReportLine last = batch.getLast();
                batch = batch.size() < ROWS_AT_ONCE
                        ? List.of()
                        : lines.page(
                                Objects.requireNonNull(viewer),
                                filter,
                                new ReportLines.Position(last.reportedAt(), last.id()),
                                ROWS_AT_ONCE,
                                now);
            }
        }
    }

    private static List<String> fields(ReportLine line, Language language) {
        return Stream.of(
                        line.trackingNumber(),
                        Labels.in(line.category().label(), language),
                        line.divisionCode(),
                        line.address(),
                        Labels.in(line.channel().label(), language),
                        Labels.in(line.urgency().label(), language),
                        Labels.in(Labels.of(line.state()), language),
                        line.outcome() == null ? null : Labels.in(Labels.of(line.outcome()), language),
                        line.grade() == null ? null : Labels.in(Labels.of(line.grade()), language),
                        line.officeName(),
                        line.handlerName(),
                        line.summary(),
                        time(line.reportedAt()),
                        time(line.dueAt()),
                        time(line.closedAt()))
                .map(field -> Objects.requireNonNullElse(field, ""))
                .toList();
    }

    private static String time(@Nullable OffsetDateTime time) {
        return time == null ? "" : TIME.format(time);
    }
}
