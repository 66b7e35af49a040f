package cn.anlan.hazard.exposure;

import cn.anlan.access.CurrentActor;
import cn.anlan.evidence.EvidenceStore;
import cn.anlan.hazard.photo.Photo;
import cn.anlan.hazard.photo.Photos;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Hides what is marked in the photos of an exposure. Pictures are worked on outside of any transaction.
@ApplicationScoped
class RedactExposure {

    private final ExposeHazard exposeHazard;
    private final Photos photos;
    private final Redaction redaction;
    private final EvidenceStore store;
    private final CurrentActor currentActor;

    RedactExposure(
            ExposeHazard exposeHazard,
            Photos photos,
            Redaction redaction,
            EvidenceStore store,
            CurrentActor currentActor) {
        this.exposeHazard = exposeHazard;
        this.photos = photos;
        this.redaction = redaction;
        this.store = store;
        this.currentActor = currentActor;
    }

    Exposure redact(UUID id, @Nullable String ifMatch, ExposureRequests.Marks marks) {
        List<Photo> chosen = QuarkusTransaction.requiringNew().call(() -> chosen(id, ifMatch, marks));
        Map<UUID, List<Region>> regions = marks.byPhoto();
        List<ExposedPhoto> redacted = new ArrayList<>();
        for (Photo photo : chosen) {
            redacted.add(redacted(id, photo, regions.getOrDefault(photo.id(), List.of())));
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            Exposure exposure = exposeHazard.locked(id, ifMatch);
            exposure.redact(redacted, currentActor.get().subject());
            return exposeHazard.recorded("redact", exposure);
        });
    }

    private List<Photo> chosen(UUID id, @Nullable String ifMatch, ExposureRequests.Marks marks) {
        Exposure exposure = exposeHazard.locked(id, ifMatch);
        exposure.requireRedactable(currentActor.get().subject());
        List<UUID> wanted =
                exposure.photos().stream().map(ExposedPhoto::photoId).toList();
        Map<UUID, List<Region>> regions = marks.byPhoto();
        if (!regions.keySet().equals(java.util.Set.copyOf(wanted))) {
            throw ProblemException.invalid(FieldError.of(
                    "/photos",
                    "incomplete",
                    "须逐张说明要遮蔽的区域",
                    "every photo of the exposure, and no other, needs its marks"));
        }
        Map<UUID, Photo> known =
                photos.of(exposure.reportId()).stream().collect(Collectors.toMap(Photo::id, Function.identity()));
        List<Photo> chosen = wanted.stream().map(known::get).toList();
        for (Photo photo : chosen) {
            if (!regions.getOrDefault(photo.id(), List.of()).stream()
                    .allMatch(region -> region.isWithin(photo.width(), photo.height()))) {
                throw ProblemException.invalid(
                        FieldError.of("/photos", "outside", "区域超出照片范围", "a region is outside of its photo"));
            }
        }
        return chosen;
    }

    private ExposedPhoto redacted(UUID exposure, Photo photo, List<Region> regions) {
        Redaction.Redacted made = redaction.redact(
                photo,
                store.get(photo.evidenceKey())
                        .orElseThrow(() -> new IllegalStateException("evidence is missing for photo " + photo.id())),
                regions);
        String sha256 = sha256(made.jpeg());
        String key = "exposure/" + exposure + "/" + sha256 + ".jpg";
        store.put(key, made.jpeg());
        return new ExposedPhoto(photo.id(), key, made.width(), made.height(), sha256, regions.size());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
