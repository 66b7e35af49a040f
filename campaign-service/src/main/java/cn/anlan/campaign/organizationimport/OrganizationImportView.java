package cn.anlan.campaign.organizationimport;

import cn.anlan.campaign.tablefile.FileFormat;
import cn.anlan.problem.Language;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An import and what became of it, as the API shows it.
@Schema(name = "OrganizationImport")
record OrganizationImportView(
        UUID id,
        FileFormat format,
        ImportMode mode,
        boolean dryRun,
        ImportState state,

        @Schema(description = "Rows below the header, once they are counted.") @Nullable
        Integer total,

        @Schema(description = "Rows dealt with so far.") int done,

        @Schema(description = "Rows stored, or that a dry run would store.")
        int accepted,

        int refused,

        @Schema(description = "Rows that added or changed an organisation, or would.")
        int changed,

        @Schema(description = "Accepted rows that said what was so already.")
        int unchanged,

        @Schema(description = "Of the first 1,000 rows that are wrong; the file of refused rows has all.")
        List<ErrorView> errors,

        @Schema(description = "Why the work broke off; it is tried again, unless the import has failed.") @Nullable
        FailureView failure,

        OffsetDateTime requestedAt,
        @Nullable OffsetDateTime finishedAt) {

    static final int MOST_ROWS = 1_000;

    static OrganizationImportView of(OrganizationImport shown, List<RefusedRow> refused, Language language) {
        var order = shown.order();
        return new OrganizationImportView(
                order.id(),
                order.format(),
                order.mode(),
                order.dryRun(),
                shown.state(),
                shown.total(),
                shown.done(),
                shown.outcome().accepted(),
                shown.outcome().refused(),
                shown.outcome().changed(),
                shown.outcome().unchanged(),
                refused.stream().flatMap(row -> ErrorView.of(row, language)).toList(),
                FailureView.of(shown.failure(), language),
                shown.requestedAt(),
                shown.finishedAt());
    }

    /// Why the work on an import broke off.
    @Schema(name = "OrganizationImportFailure")
    record FailureView(
            @Schema(examples = "database-unavailable") String code,
            @Schema(examples = "数据库暂时不可用") String message) {

        private static @Nullable FailureView of(@Nullable ImportFailure failure, Language language) {
            return failure == null
                    ? null
                    : new FailureView(failure.code(), failure.text().in(language));
        }
    }

    /// Why a row is refused.
    @Schema(name = "OrganizationImportError")
    record ErrorView(
            @Schema(description = "The line of a CSV file, the row of a sheet, or the place in the array, from 1.")
            int line,

            @Schema(description = "Empty for the row as a whole.")
            String column,

            String code,
            String message) {

        private static Stream<ErrorView> of(RefusedRow row, Language language) {
            return row.errors().stream()
                    .map(error -> new ErrorView(
                            row.line(),
                            error.column(),
                            error.fault().code(),
                            error.fault().text().in(language)));
        }
    }
}
