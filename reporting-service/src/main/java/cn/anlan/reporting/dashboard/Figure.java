package cn.anlan.reporting.dashboard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A number, and where to find what it counts.
@Schema(description = "A number, and the list of exactly what it counts.")
record Figure(
        @Schema(examples = "逾期未完成") String label,
        long count,

        @Schema(
                description = "Path and query of the list.",
                examples = "/v1/commitments?campaignId=0197a3c0-5b1e-7c3a-9f21-3d5e8a7b6c10&timeliness=OVERDUE")
        String href) {}
