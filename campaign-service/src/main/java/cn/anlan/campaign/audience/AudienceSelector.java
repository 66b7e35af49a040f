package cn.anlan.campaign.audience;

import cn.anlan.campaign.organization.HazardSector;
import cn.anlan.campaign.organization.RiskGrade;
import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.events.organization.OrganizationKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Which organisations below the body that runs a campaign are meant. `docs/campaign-templates.md` has examples.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AudienceSelector.All.class, name = "ALL"),
    @JsonSubTypes.Type(value = AudienceSelector.Any.class, name = "ANY"),
    @JsonSubTypes.Type(value = AudienceSelector.Not.class, name = "NOT"),
    @JsonSubTypes.Type(value = AudienceSelector.Kind.class, name = "KIND"),
    @JsonSubTypes.Type(value = AudienceSelector.Level.class, name = "LEVEL"),
    @JsonSubTypes.Type(value = AudienceSelector.Sector.class, name = "SECTOR"),
    @JsonSubTypes.Type(value = AudienceSelector.Grade.class, name = "RISK_GRADE"),
    @JsonSubTypes.Type(value = AudienceSelector.Industry.class, name = "INDUSTRY"),
    @JsonSubTypes.Type(value = AudienceSelector.Subtree.class, name = "SUBTREE"),
    @JsonSubTypes.Type(value = AudienceSelector.Units.class, name = "UNITS"),
    @JsonSubTypes.Type(value = AudienceSelector.Having.class, name = "HAVING")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "AudienceSelector",
        oneOf = {
            AudienceSelector.All.class,
            AudienceSelector.Any.class,
            AudienceSelector.Not.class,
            AudienceSelector.Kind.class,
            AudienceSelector.Level.class,
            AudienceSelector.Sector.class,
            AudienceSelector.Grade.class,
            AudienceSelector.Industry.class,
            AudienceSelector.Subtree.class,
            AudienceSelector.Units.class,
            AudienceSelector.Having.class
        })
public sealed interface AudienceSelector {

    /// Those that every one of the selectors means.
    @Schema(name = "AudienceAll")
    record All(List<AudienceSelector> of) implements AudienceSelector {
        public All {
            of = given(of);
        }
    }

    /// Those that at least one of the selectors means.
    @Schema(name = "AudienceAny")
    record Any(List<AudienceSelector> of) implements AudienceSelector {
        public Any {
            of = given(of);
        }
    }

    /// Those that the selector does not mean.
    @Schema(name = "AudienceNot")
    record Not(AudienceSelector of) implements AudienceSelector {}

    /// Organisations of one of the kinds.
    @Schema(name = "AudienceKind")
    record Kind(List<OrganizationKind> kinds) implements AudienceSelector {
        public Kind {
            kinds = given(kinds);
        }
    }

    /// Organisations on one of the levels of administration.
    @Schema(name = "AudienceLevel")
    record Level(List<AdministrativeLevel> levels) implements AudienceSelector {
        public Level {
            levels = given(levels);
        }
    }

    /// Organisations that work in at least one of the sectors.
    @Schema(name = "AudienceSector")
    record Sector(List<HazardSector> sectors) implements AudienceSelector {
        public Sector {
            sectors = given(sectors);
        }
    }

    /// Organisations of one of the risk grades; those without a grade are of none.
    @Schema(name = "AudienceRiskGrade")
    record Grade(List<RiskGrade> grades) implements AudienceSelector {
        public Grade {
            grades = given(grades);
        }
    }

    /// Organisations in one of the industries of GB/T 4754, or a part of it: `C` means `C26` too.
    @Schema(name = "AudienceIndustry")
    record Industry(List<String> industries) implements AudienceSelector {
        public Industry {
            industries = given(industries);
        }
    }

    /// One of these organisations, or one below them.
    @Schema(name = "AudienceSubtree")
    record Subtree(List<UUID> roots) implements AudienceSelector {
        public Subtree {
            roots = given(roots);
        }
    }

    /// These organisations.
    @Schema(name = "AudienceUnits")
    record Units(List<UUID> units) implements AudienceSelector {
        public Units {
            units = given(units);
        }
    }

    /// Organisations with so many active units of a sort below them: a county with fewer than 15 enterprises.
    ///
    /// @param below which units are counted
    /// @param atLeast how many there have to be
    /// @param fewerThan how many would be too many
    @Schema(name = "AudienceHaving")
    record Having(
            AudienceSelector below,
            @Nullable Integer atLeast,
            @Nullable Integer fewerThan) implements AudienceSelector {}

    /// Organisations of one of the kinds.
    static AudienceSelector kinds(OrganizationKind... kinds) {
        return new Kind(List.of(kinds));
    }

    /// What a request leaves out is empty here, and refused by [AudienceLimits].
    private static <T> List<T> given(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
