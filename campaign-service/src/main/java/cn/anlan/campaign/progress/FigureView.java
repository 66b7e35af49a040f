package cn.anlan.campaign.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A number, and where to find what it counts.
@Schema(name = "ProgressFigure", description = "A number, and the list of exactly what it counts.")
record FigureView(
        String label,
        long count,
        @Schema(description = "Path and query of the list.") String href) {}
