package cn.anlan.hazard.evidence;

import cn.anlan.evidence.FileKind;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.problem.ProblemException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that a reporter sends: received in one or many parts, checked, then kept or refused.
@Entity
@Table(name = "hazard_evidence")
public class Evidence {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID reportId;

    @Enumerated(EnumType.STRING)
    private EvidenceState state;

    private long declaredSize;
    private long received;
    private OffsetDateTime begunAt;
    private OffsetDateTime expiresAt;
    private @Nullable String refusal;

    @Enumerated(EnumType.STRING)
    private @Nullable FileKind kind;

    private @Nullable String mediaType;
    private @Nullable Long size;
    private @Nullable Integer width;
    private @Nullable Integer height;
    private @Nullable Long durationMillis;
    private @Nullable String sha256;
    private @Nullable String originalSha256;
    private @Nullable Long pictureHash;
    private @Nullable String evidenceKey;
    private @Nullable String thumbnailKey;
    private @Nullable OffsetDateTime addedAt;

    @ElementCollection
    @CollectionTable(name = "hazard_evidence_part", joinColumns = @JoinColumn(name = "evidence_id"))
    @OrderColumn(name = "number")
    private List<EvidencePart> parts = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Evidence() {}

    /// A file of which nothing has come yet.
    public Evidence(UUID id, UUID reportId, long declaredSize, OffsetDateTime expiresAt, OffsetDateTime now) {
        this.id = id;
        this.reportId = reportId;
        this.declaredSize = declaredSize;
        this.begunAt = now;
        this.expiresAt = expiresAt;
        this.state = EvidenceState.RECEIVING;
    }

    /// Where the next part must begin.
    ///
    /// @throws ProblemException when it begins elsewhere, or nothing more is received
    public void requireNext(long from, OffsetDateTime now) {
        if (state == EvidenceState.RECEIVING && !expiresAt.isAfter(now)) {
            throw ProblemException.of(HazardProblem.UPLOAD_EXPIRED);
        }
        if (state != EvidenceState.RECEIVING || from != received) {
            throw ProblemException.of(HazardProblem.UPLOAD_OFFSET_CONFLICT);
        }
    }

    /// A part has come. The last one ends the receiving.
    public void receive(EvidencePart part, OffsetDateTime expiresAt, OffsetDateTime now) {
        requireNext(part.from(), now);
        parts.add(part);
        received += part.size();
        this.expiresAt = expiresAt;
        if (received == declaredSize) {
            state = EvidenceState.CHECKING;
        }
    }

    /// It was cleaned, and is kept.
    public void keep(CleanFile file, OffsetDateTime now) {
        requireChecking();
        state = EvidenceState.KEPT;
        kind = file.kind();
        mediaType = file.mediaType();
        size = file.size();
        width = file.width();
        height = file.height();
        durationMillis = file.durationMillis();
        sha256 = file.sha256();
        originalSha256 = file.originalSha256();
        pictureHash = file.pictureHash();
        evidenceKey = file.key();
        thumbnailKey = file.thumbnailKey();
        addedAt = now;
    }

    /// It cannot be kept.
    ///
    /// @param code of the problem that says why
    /// @return what was received of it, which is of no use any more
    public List<EvidencePart> refuse(String code) {
        requireChecking();
        state = EvidenceState.REFUSED;
        refusal = code;
        List<EvidencePart> useless = List.copyOf(parts);
        parts.clear();
        return useless;
    }

    private void requireChecking() {
        if (state != EvidenceState.CHECKING) {
            throw new IllegalStateException("evidence " + id + " is not being checked");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID reportId() {
        return reportId;
    }

    public EvidenceState state() {
        return state;
    }

    public long declaredSize() {
        return declaredSize;
    }

    public long received() {
        return received;
    }

    public OffsetDateTime begunAt() {
        return begunAt;
    }

    /// Until when the next part must come.
    public OffsetDateTime expiresAt() {
        return expiresAt;
    }

    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    public Optional<FileKind> kind() {
        return Optional.ofNullable(kind);
    }

    public Optional<String> mediaType() {
        return Optional.ofNullable(mediaType);
    }

    public Optional<Long> size() {
        return Optional.ofNullable(size);
    }

    public Optional<Integer> width() {
        return Optional.ofNullable(width);
    }

    public Optional<Integer> height() {
        return Optional.ofNullable(height);
    }

    public Optional<Long> durationMillis() {
        return Optional.ofNullable(durationMillis);
    }

    public Optional<String> sha256() {
        return Optional.ofNullable(sha256);
    }

    public Optional<String> originalSha256() {
        return Optional.ofNullable(originalSha256);
    }

    public Optional<String> evidenceKey() {
        return Optional.ofNullable(evidenceKey);
    }

    public Optional<String> thumbnailKey() {
        return Optional.ofNullable(thumbnailKey);
    }

    /// The file as it came, sealed, in its order.
    public List<EvidencePart> parts() {
        return List.copyOf(parts);
    }
}
