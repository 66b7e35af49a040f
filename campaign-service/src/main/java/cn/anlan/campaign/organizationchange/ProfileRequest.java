package cn.anlan.campaign.organizationchange;

import cn.anlan.campaign.organization.DefaultLevel;
import cn.anlan.campaign.organization.HazardSector;
import cn.anlan.campaign.organization.OrganizationProfile;
import cn.anlan.campaign.organization.RiskGrade;
import cn.anlan.china.code.DivisionCode;
import cn.anlan.china.code.IndustryCode;
import cn.anlan.china.code.UnifiedSocialCreditCode;
import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an organisation is; what is absent it has not.
@Schema(name = "OrganizationProfile")
record ProfileRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "南岸机械厂")
        String name,

        @NotNull OrganizationKind kind,

        @Schema(description = "That of the division for bodies that govern, NONE for others, if absent.") @Nullable
        AdministrativeLevel level,

        @Size(max = 32) @Schema(examples = "500108001") @Nullable
        String divisionCode,

        @Size(max = 32) @Schema(examples = "91350100M000100Y43") @Nullable
        String creditCode,

        @Size(max = 32) @Schema(examples = "C3411") @Nullable
        String industry,

        @Size(max = 30) @Nullable List<@NotNull HazardSector> sectors,

        @Nullable RiskGrade riskGrade,

        @PositiveOrZero @Nullable Integer employees) {

    /// @param pointer where in the request the profile stands
    OrganizationProfile toProfile(String pointer) {
        var errors = new ArrayList<FieldError>();
        var division = code(divisionCode, DivisionCode::parse, pointer + "/divisionCode", errors);
        var credit = code(creditCode, UnifiedSocialCreditCode::parse, pointer + "/creditCode", errors);
        var branch = code(industry, IndustryCode::parse, pointer + "/industry", errors);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors.toArray(FieldError[]::new));
        }
        return new OrganizationProfile(
                name.strip(),
                kind,
                level == null ? DefaultLevel.of(kind, division) : level,
                division == null ? null : division.value(),
                credit == null ? null : credit.value(),
                branch == null ? null : branch.value(),
                sectors == null ? List.of() : sectors.stream().distinct().toList(),
                riskGrade,
                employees);
    }

    private static <T> @Nullable T code(
            @Nullable String text, Function<String, Optional<T>> parse, String pointer, List<FieldError> errors) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var code = parse.apply(text);
        if (code.isEmpty()) {
            errors.add(FieldError.of(pointer, "malformed", "代码无效", "The code is invalid"));
        }
        return code.orElse(null);
    }
}
