package cn.anlan.hazard.upload;

import cn.anlan.events.Ids;
import cn.anlan.evidence.FileProblem;
import cn.anlan.evidence.FileReceiver;
import cn.anlan.hazard.HazardConfig;
import cn.anlan.hazard.evidence.CheckEvidence;
import cn.anlan.hazard.evidence.Evidence;
import cn.anlan.hazard.evidence.EvidenceChecker;
import cn.anlan.hazard.evidence.EvidenceFiles;
import cn.anlan.hazard.evidence.EvidencePart;
import cn.anlan.hazard.evidence.EvidenceState;
import cn.anlan.hazard.evidence.SealedParts;
import cn.anlan.hazard.receipt.Receipts;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.HazardReports;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Receives evidence in parts. A part is read and sealed outside of any transaction, however slow its sender is, and
/// counts once it lies in the evidence store. Of two who send the same part, one wins.
@ApplicationScoped
class UploadEvidence {

    private final Receipts receipts;
    private final HazardReports reports;
    private final EvidenceFiles files;
    private final SealedParts sealed;
    private final EvidenceChecker checker;
    private final Clock clock;
    private final int filesPerReport;
    private final Duration keep;
    private final long largest;

    UploadEvidence(
            Receipts receipts,
            HazardReports reports,
            EvidenceFiles files,
            SealedParts sealed,
            EvidenceChecker checker,
            FileReceiver receiver,
            HazardConfig config,
            Clock clock) {
        this.receipts = receipts;
        this.reports = reports;
        this.files = files;
        this.sealed = sealed;
        this.checker = checker;
        this.clock = clock;
        this.filesPerReport = config.uploads().perReport();
        this.keep = config.uploads().keep();
        this.largest = receiver.limit(CheckEvidence.KINDS);
    }

    /// The largest file that is taken, in bytes.
    long largest() {
        return largest;
    }

    Evidence begin(String trackingNumber, @Nullable String secret, long size) {
        if (size > largest) {
            throw ProblemException.of(FileProblem.FILE_TOO_LARGE);
        }
        UUID reportId = receipts.check(trackingNumber, secret);
        return QuarkusTransaction.joiningExisting().call(() -> {
            // Those who begin at the same time are counted one after another.
            HazardReport report = reports.locked(reportId).orElseThrow(ProblemException::notFound);
            requireOpen(report);
            if (files.countOf(report.id()) >= filesPerReport) {
                throw ProblemException.of(HazardProblem.TOO_MANY_FILES);
            }
            OffsetDateTime now = OffsetDateTime.now(clock);
            Evidence evidence = new Evidence(Ids.next(), report.id(), size, now.plus(keep), now);
            files.persist(evidence);
            return evidence;
        });
    }

    /// @throws ProblemException not found, or expired
    Evidence look(String trackingNumber, @Nullable String secret, UUID id) {
        UUID reportId = receipts.check(trackingNumber, secret);
        return QuarkusTransaction.joiningExisting().call(() -> {
            Evidence evidence = find(reportId, id);
            boolean expired = evidence.state() == EvidenceState.RECEIVING
                    && !evidence.expiresAt().isAfter(OffsetDateTime.now(clock));
            if (expired) {
                throw ProblemException.of(HazardProblem.UPLOAD_EXPIRED);
            }
            return evidence;
        });
    }

    /// Takes the part that begins there. Without a checksum, what came before the connection broke is kept.
    Evidence append(
            String trackingNumber,
            @Nullable String secret,
            UUID id,
            long from,
            Optional<Checksum> checksum,
            InputStream body) {
        UUID reportId = receipts.check(trackingNumber, secret);
        Evidence begun = QuarkusTransaction.requiringNew().call(() -> find(reportId, id));
        begun.requireNext(from, OffsetDateTime.now(clock));
        InputStream read = checksum.map(expected -> expected.over(body)).orElse(body);
        try (SealedParts.Received received = sealed.receive(id, read, begun.declaredSize() - from)) {
            if (checksum.isPresent()) {
                checksum.get().require();
            }
            if (received.size() == 0) {
                return begun;
            }
            EvidencePart part = sealed.keep(reportId, id, from, received);
            return count(id, part);
        }
    }

    void end(String trackingNumber, @Nullable String secret, UUID id) {
        UUID reportId = receipts.check(trackingNumber, secret);
        List<EvidencePart> useless = QuarkusTransaction.requiringNew().call(() -> {
            find(reportId, id);
            Evidence evidence = files.locked(id).orElseThrow(ProblemException::notFound);
            if (evidence.state() != EvidenceState.RECEIVING) {
                throw ProblemException.of(CommonProblem.STATE_CONFLICT)
                        .withDetail("上传已完成，不能撤销", "The file was received whole, and cannot be taken back");
            }
            List<EvidencePart> parts = evidence.parts();
            files.delete(evidence);
            return parts;
        });
        sealed.delete(useless);
    }

    private Evidence count(UUID id, EvidencePart part) {
        try {
            Evidence counted = QuarkusTransaction.requiringNew().call(() -> {
                OffsetDateTime now = OffsetDateTime.now(clock);
                Evidence evidence = files.locked(id).orElseThrow(ProblemException::notFound);
                evidence.receive(part, now.plus(keep), now);
                return evidence;
            });
            if (counted.state() == EvidenceState.CHECKING) {
                checker.wake();
            }
            return counted;
        } catch (ProblemException lost) {
            sealed.delete(List.of(part));
            throw lost;
        }
    }

    private Evidence find(UUID reportId, UUID id) {
        return files.of(reportId, id).orElseThrow(ProblemException::notFound);
    }

    private static void requireOpen(HazardReport report) {
        if (!report.takesMore()) {
            throw ProblemException.of(CommonProblem.STATE_CONFLICT)
                    .withDetail("核查已结束，不再接收材料", "The verification is over; no more evidence is taken");
        }
    }
}
