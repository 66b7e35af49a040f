package cn.anlan.campaign.progress;

import cn.anlan.problem.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The figures of one part of a campaign.
@Schema(name = "ProgressFigures")
record FiguresView(
        @Schema(description = "All that is asked, whenever it is due.")
        FigureView owed,

        @Schema(description = "What has come due.") FigureView due,
        FigureView done,

        @Schema(description = "Done, and as much of it verified as is owed.")
        FigureView verified,

        @Schema(description = "Done at or after its due time.")
        FigureView late,

        @Schema(description = "Due, and not done.") FigureView missing,
        @Schema(description = "Not done, and not due yet.") FigureView ahead,
        @Schema(description = "Released from the duty.") FigureView waived) {

    /// @param records path and query of the list of all commitments of the part
    static FiguresView of(Counts counts, String records, Language language) {
        var figures = new Figures(counts, records, language);
        return new FiguresView(
                figures.of(Measure.OWED),
                figures.of(Measure.DUE),
                figures.of(Measure.DONE),
                figures.of(Measure.VERIFIED),
                figures.of(Measure.LATE),
                figures.of(Measure.MISSING),
                figures.of(Measure.AHEAD),
                figures.of(Measure.WAIVED));
    }

    private record Figures(Counts counts, String records, Language language) {

        FigureView of(Measure measure) {
            return new FigureView(
                    CommitmentView.textOf(measure.label(), language),
                    counts.of(measure),
                    records + "&measure=" + measure);
        }
    }
}
