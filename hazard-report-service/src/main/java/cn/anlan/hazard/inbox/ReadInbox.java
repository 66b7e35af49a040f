package cn.anlan.hazard.inbox;

import cn.anlan.access.CurrentActor;
import cn.anlan.problem.Language;
import cn.anlan.web.Cursors;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows staff what waits for them.
@ApplicationScoped
class ReadInbox {

    private final ReportLines lines;
    private final CountBoxes boxes;
    private final Clusters clusters;
    private final CurrentActor currentActor;
    private final Cursors cursors;
    private final Clock clock;

    ReadInbox(
            ReportLines lines,
            CountBoxes boxes,
            Clusters clusters,
            CurrentActor currentActor,
            Cursors cursors,
            Clock clock) {
        this.lines = lines;
        this.boxes = boxes;
        this.clusters = clusters;
        this.currentActor = currentActor;
        this.cursors = cursors;
        this.clock = clock;
    }

    /// Nothing for whom no role opens cases.
    ReportLines.@Nullable Viewer viewer() {
        return ReportLines.Viewer.of(currentActor.get());
    }

    Page<ReportSummary> page(ReportFilter filter, PageRequest page, Language language) {
        ReportLines.Viewer viewer = viewer();
        if (viewer == null) {
            return new Page<>(List.of(), null);
        }
        String list = "hazard-reports:" + filter.name();
        ReportLines.Position before = cursors.position(list, page)
                .map(parts -> new ReportLines.Position(
                        OffsetDateTime.parse(parts.getFirst()), UUID.fromString(parts.getLast())))
                .orElse(null);
        return cursors.page(
                list,
                page,
                lines.page(viewer, filter, before, page.rowsToRead(), now()),
                line -> List.of(line.reportedAt().toString(), line.id().toString()),
                line -> ReportSummary.of(line, language));
    }

    CountsView counts() {
        ReportLines.Viewer viewer = viewer();
        return CountsView.of(viewer == null ? List.of() : boxes.open(viewer, now()));
    }

    List<ClusterView> clusters(MapArea area, ReportFilter filter) {
        area.requireDrawable();
        ReportLines.Viewer viewer = viewer();
        return viewer == null ? List.of() : clusters.in(area, viewer, filter, now());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
