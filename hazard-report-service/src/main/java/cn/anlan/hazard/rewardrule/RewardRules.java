package cn.anlan.hazard.rewardrule;

import cn.anlan.china.code.DivisionCode;
import cn.anlan.hazard.HazardConfig;
import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.problem.ProblemException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The tables in force: those that come with the service, and the installation's own.
@Singleton
@Startup
public class RewardRules {

    private static final String BUNDLED = "/rewards.json";
    private static final TypeReference<List<RewardRule>> RULES = new TypeReference<>() {};

    private final List<RewardRule> rules;

    @Inject
    RewardRules(HazardConfig config, ObjectMapper json) {
        this(read(config.rewards().rules(), json));
    }

    RewardRules(List<RewardRule> rules) {
        if (rules.stream().map(RewardRule::code).distinct().count() < rules.size()) {
            throw new IllegalStateException("two reward rules have one code");
        }
        this.rules = List.copyOf(rules);
    }

    public List<RewardRule> all() {
        return rules;
    }

    /// The table for a report: of the nearest region around the place that has any on that day, the sector's own before
    /// that for all sectors.
    ///
    /// @throws ProblemException where there is none, and where the region excludes the sector
    public RewardRule ruleFor(DivisionCode place, HazardCategory sector, LocalDate reportedOn) {
        List<RewardRule> ofRegion = regions(place)
                .map(region -> of(region, reportedOn))
                .filter(tables -> !tables.isEmpty())
                .findFirst()
                .orElseThrow(() -> ProblemException.of(HazardProblem.SECTOR_NOT_REWARDED));
        if (ofRegion.stream().anyMatch(rule -> rule.excludedSectors().contains(sector))) {
            throw ProblemException.of(HazardProblem.SECTOR_NOT_REWARDED);
        }
        return ofRegion.stream()
                .filter(rule -> rule.sectors().contains(sector))
                .findFirst()
                .or(() -> ofRegion.stream()
                        .filter(rule -> rule.sectors().isEmpty())
                        .findFirst())
                .orElseThrow(() -> ProblemException.of(HazardProblem.SECTOR_NOT_REWARDED));
    }

    /// @throws IllegalStateException when there is none of that code
    public RewardRule withCode(String code) {
        return rules.stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no reward rule " + code));
    }

    private List<RewardRule> of(Optional<String> region, LocalDate day) {
        return rules.stream()
                .filter(rule -> Objects.equals(rule.divisionCode(), region.orElse(null)))
                .filter(rule -> rule.isValidOn(day))
                .toList();
    }

    /// From the place outwards; the country last.
    private static Stream<Optional<String>> regions(DivisionCode place) {
        return Stream.concat(
                Stream.concat(Stream.of(place), place.ancestors().stream()).map(code -> Optional.of(code.value())),
                Stream.of(Optional.empty()));
    }

    private static List<RewardRule> read(Optional<Path> own, ObjectMapper json) {
        try (InputStream bundled = RewardRules.class.getResourceAsStream(BUNDLED)) {
            List<RewardRule> rules = new ArrayList<>(json.readValue(bundled, RULES));
            if (own.isPresent()) {
                rules.addAll(json.readValue(Files.readAllBytes(own.get()), RULES));
            }
            return rules;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
