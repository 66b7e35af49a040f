package cn.anlan.hazard.following;

import cn.anlan.hazard.report.Rating;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "HazardRating")
record RatingRequest(@NotNull Rating rating) {}
