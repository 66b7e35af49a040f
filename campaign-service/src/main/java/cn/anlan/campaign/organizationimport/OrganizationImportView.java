package cn.anlan.campaign.organizationimport;

import cn.anlan.problem.Language;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An import and its result, as the API shows it.
@Schema(name = "OrganizationImport")
record OrganizationImportView(
        UUID id,
        ImportMode mode,
        boolean dryRun,
        ImportState state,
        @Schema(description = "Rows below the header.") int total,

        @Schema(description = "Rows stored, or that a dry run would store.")
        int accepted,

        int refused,

        @Schema(description = "Rows that added or changed an organisation; none in a dry run.")
        int changed,

        @Schema(description = "Accepted rows that said what was so already.")
        int unchanged,

        @Schema(description = "At most the first 1,000.") List<ErrorView> errors) {

    private static final int MOST_ERRORS = 1_000;

    static OrganizationImportView of(OrganizationImport result, Language language) {
        return new OrganizationImportView(
                result.id(),
                result.mode(),
                result.dryRun(),
                result.state(),
                result.total(),
                result.accepted(),
                result.refused(),
                result.changed(),
                result.dryRun() ? 0 : result.unchanged(),
                result.errors().stream()
                        .limit(MOST_ERRORS)
                        .map(error -> ErrorView.of(error, language))
                        .toList());
    }

    /// Why a row is refused.
    @Schema(name = "OrganizationImportError")
    record ErrorView(int line, String column, String code, String message) {

        static ErrorView of(RowError error, Language language) {
            return new ErrorView(
                    error.line(),
                    error.column(),
                    error.fault().code(),
                    error.fault().text().in(language));
        }
    }
}
