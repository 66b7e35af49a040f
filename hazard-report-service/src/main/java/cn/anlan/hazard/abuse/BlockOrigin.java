package cn.anlan.hazard.abuse;

import cn.anlan.access.CurrentActor;
import cn.anlan.access.OrganizationScope;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.events.Ids;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.HazardReports;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.Cursors;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Blocks where a prank came from, takes the appeal, and lifts or upholds.
@ApplicationScoped
class BlockOrigin {

    private static final String LIST = "hazard-blocks";

    private final Blocks blocks;
    private final BlockList running;
    private final Origins origins;
    private final HazardReports reports;
    private final OrganizationScope scope;
    private final CurrentActor actor;
    private final Cursors cursors;
    private final AuditLog audit;
    private final Clock clock;

    BlockOrigin(
            Blocks blocks,
            BlockList running,
            Origins origins,
            HazardReports reports,
            OrganizationScope scope,
            CurrentActor actor,
            Cursors cursors,
            AuditLog audit,
            Clock clock) {
        this.blocks = blocks;
        this.running = running;
        this.origins = origins;
        this.reports = reports;
        this.scope = scope;
        this.actor = actor;
        this.cursors = cursors;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    BlockViews.Block block(UUID reportId, String reason, int hours) {
        HazardReport report = reports.findByIdOptional(reportId)
                .filter(found -> scope.covers(found.organizationId()))
                .orElseThrow(ProblemException::notFound);
        Origins.Kept kept =
                origins.of(report.id()).orElseThrow(() -> ProblemException.of(HazardProblem.ORIGIN_UNKNOWN));
        OffsetDateTime now = OffsetDateTime.now(clock);
        Block block = new Block(
                Ids.next(),
                report.organizationId(),
                kept.day(),
                kept.digest(),
                reason,
                actor.get().subject(),
                now.plusHours(hours),
                now);
        blocks.persist(block);
        audit.record("hazard-block.block", "hazard-block", block.id(), Map.of("report", reportId, "reason", reason));
        return BlockViews.Block.of(block);
    }

    @Transactional
    void appeal(UUID id, String text) {
        Block block = blocks.locked(id).orElseThrow(ProblemException::notFound);
        block.appeal(text, OffsetDateTime.now(clock));
        audit.record("hazard-block.appeal", "hazard-block", id, Map.of());
    }

    @Transactional
    BlockViews.Block decide(UUID id, Block.Decision decision) {
        Block block = blocks.locked(id)
                .filter(found -> scope.covers(found.organizationId()))
                .orElseThrow(ProblemException::notFound);
        block.decide(decision, actor.get().subject(), OffsetDateTime.now(clock));
        audit.record("hazard-block.decide", "hazard-block", id, Map.of("decision", decision));
        return BlockViews.Block.of(block);
    }

    @Transactional
    Page<BlockViews.Block> page(PageRequest page) {
        UUID viewer = scope.viewer();
        if (viewer == null) {
            return new Page<>(List.of(), null);
        }
        List<String> before = cursors.position(LIST, page).orElse(List.of());
        return cursors.page(
                LIST,
                page,
                blocks.inScope(
                        viewer,
                        before.isEmpty() ? null : OffsetDateTime.parse(before.getFirst()),
                        before.isEmpty() ? null : UUID.fromString(before.getLast()),
                        page.rowsToRead()),
                block -> List.of(block.blockedAt().toString(), block.id().toString()),
                BlockViews.Block::of);
    }
}
