package cn.anlan.hazard.statistics;

import cn.anlan.clock.ChinaTime;
import cn.anlan.hazard.HazardConfig;
import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.Labels;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.Language;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.RequestLanguage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/public/v1/hazard-statistics")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Public exposures")
public class StatisticsResource {

    private static final int MONTHS = 3;

    private final CountReports countReports;
    private final RequestLanguage language;
    private final int threshold;
    private final Clock clock;

    StatisticsResource(CountReports countReports, RequestLanguage language, HazardConfig config, Clock clock) {
        this.countReports = countReports;
        this.language = language;
        this.threshold = config.smallestCount();
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getHazardStatistics",
            summary = "Count what was reported in a province in a past quarter, by county and sector",
            description = "Small counts are left out, and so are others from which they could be worked out.")
    public Statistics statistics(
            @QueryParam("province") @NotNull @Pattern(regexp = "[0-9]{2}") String province,
            @QueryParam("quarter") @NotNull @Pattern(regexp = "20[0-9]{2}-Q[1-4]") String quarter) {
        int year = Integer.parseInt(quarter.substring(0, 4));
        LocalDate first = LocalDate.of(year, 1 + MONTHS * (quarter.charAt(6) - '1'), 1);
        LocalDate after = first.plusMonths(MONTHS);
        if (after.isAfter(LocalDate.now(clock.withZone(ChinaTime.ZONE)))) {
            throw ProblemException.invalid(FieldError.of("quarter", "not-over", "该季度尚未结束", "the quarter is not over"));
        }
        CountReports.Counted counted = countReports.of(province, first, after);
        return view(province, quarter, counted, SafeTable.of(counted.counts(), threshold));
    }

    private Statistics view(String province, String quarter, CountReports.Counted counted, SafeTable table) {
        List<String> rows =
                Stream.concat(counted.counties().stream(), Stream.of("")).toList();
        List<Place> places = counted.counties().isEmpty()
                ? List.of()
                : IntStream.range(0, rows.size())
                        .mapToObj(row -> place(rows.get(row), row, table))
                        .toList();
        return new Statistics(province, quarter, threshold, places);
    }

    private Place place(String code, int row, SafeTable table) {
        Language reader = language.get();
        return new Place(
                code.isEmpty() ? null : code,
                count(table.at(row, table.columns() - 1)),
                Stream.of(HazardCategory.values())
                        .map(sector -> new Sector(
                                sector, Labels.in(sector.label(), reader), count(table.at(row, sector.ordinal()))))
                        .toList());
    }

    private static @Nullable Long count(OptionalLong shown) {
        return shown.isPresent() ? shown.getAsLong() : null;
    }

    /// @param places the counties, and at last the whole province, without a code
    @Schema(name = "HazardStatistics")
    public record Statistics(
            @Schema(examples = "50") String province,
            @Schema(examples = "2026-Q3") String quarter,

            @Schema(description = "Counts from one to below it are left out.", examples = "5")
            int smallestCount,

            @Schema(description = "The counties, and at last the whole province, without a code.")
            List<Place> places) {}

    @Schema(name = "HazardStatisticsPlace")
    public record Place(
            @Schema(examples = "500108") @Nullable String divisionCode,

            @Schema(description = "Missing where it is left out.", examples = "42") @Nullable
            Long reports,

            List<Sector> sectors) {}

    @Schema(name = "HazardStatisticsSector")
    public record Sector(
            HazardCategory sector,
            @Schema(examples = "燃气") String label,

            @Schema(description = "Missing where it is left out.", examples = "17") @Nullable
            Long reports) {}
}
