package cn.anlan.hazard.exposure;

import cn.anlan.clock.ChinaTime;
import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.Labels;
import cn.anlan.problem.Language;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How exposures are shown.
final class ExposureViews {

    private ExposureViews() {}

    /// As the office sees it.
    @Schema(name = "Exposure")
    record Staff(
            UUID id,
            UUID reportId,
            UUID organizationId,
            ExposureState state,
            @Schema(examples = "待审核") String stateLabel,
            @Schema(examples = "某小区燃气管道锈蚀") String title,
            @Schema(examples = "管道锈蚀严重，已责令停用更换。") String text,
            String proposedBy,
            OffsetDateTime proposedAt,
            @Nullable String redactedBy,
            @Nullable String decidedBy,
            @Nullable OffsetDateTime decidedAt,
            @Nullable OffsetDateTime expiresAt,
            @Nullable String reason,
            List<Chosen> photos) {

        static Staff of(Exposure exposure, Language language) {
            return new Staff(
                    exposure.id(),
                    exposure.reportId(),
                    exposure.organizationId(),
                    exposure.state(),
                    Labels.in(exposure.state().label(), language),
                    exposure.title(),
                    exposure.text(),
                    exposure.proposedBy(),
                    local(exposure.proposedAt()),
                    exposure.redactedBy().orElse(null),
                    exposure.decidedBy().orElse(null),
                    exposure.decidedAt().map(ExposureViews::local).orElse(null),
                    exposure.expiresAt().map(ExposureViews::local).orElse(null),
                    exposure.reason().orElse(null),
                    exposure.photos().stream()
                            .map(photo -> new Chosen(
                                    photo.photoId(),
                                    photo.regions(),
                                    photo.evidenceKey() == null
                                            ? null
                                            : "/v1/exposures/" + exposure.id() + "/photos/" + photo.photoId()))
                            .toList());
        }
    }

    /// @param href of the redacted picture, once there is one
    @Schema(name = "ExposurePhoto")
    record Chosen(
            UUID photoId,
            @Nullable Integer regions,
            @Nullable String href) {}

    /// As the public sees it: not of which report it was made.
    @Schema(name = "PublicExposure")
    record Public(
            UUID id,
            @Schema(examples = "某小区燃气管道锈蚀") String title,
            @Schema(examples = "管道锈蚀严重，已责令停用更换。") String text,
            @Schema(examples = "500108") String divisionCode,
            HazardCategory category,
            @Schema(examples = "燃气") String categoryLabel,
            @Nullable OffsetDateTime publishedAt,
            @Nullable OffsetDateTime expiresAt,
            List<Picture> photos) {

        static Public of(Exposure exposure, Language language) {
            return new Public(
                    exposure.id(),
                    exposure.title(),
                    exposure.text(),
                    exposure.divisionCode(),
                    exposure.category(),
                    Labels.in(exposure.category().label(), language),
                    exposure.decidedAt().map(ExposureViews::local).orElse(null),
                    exposure.expiresAt().map(ExposureViews::local).orElse(null),
                    exposure.photos().stream()
                            .map(photo -> new Picture(
                                    photo.width(),
                                    photo.height(),
                                    "/public/v1/exposures/" + exposure.id() + "/photos/" + photo.photoId()))
                            .toList());
        }
    }

    @Schema(name = "PublicExposurePhoto")
    record Picture(@Nullable Integer width, @Nullable Integer height, String href) {}

    private static OffsetDateTime local(OffsetDateTime time) {
        return time.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
    }
}
