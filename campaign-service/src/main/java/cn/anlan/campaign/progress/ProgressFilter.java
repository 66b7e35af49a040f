package cn.anlan.campaign.progress;

import cn.anlan.events.organization.AdministrativeLevel;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which of a campaign's commitments are meant; figures and lists take the same.
record ProgressFilter(
        @QueryParam("within")
        @Parameter(description = "Owed by this organisation or any below it; the caller's own if absent.")
        @Nullable
        UUID within,

        @QueryParam("cascade")
        @DefaultValue("OWN")
        @Parameter(
                description =
                        "Owed to the campaign itself (`OWN`), to the plans that carry it out (`PLANS`), or to any of"
                                + " them (`WHOLE`). Requirements and phases are always those of the campaign.")
        CascadeShare cascade,

        @QueryParam("requirementId")
        @Parameter(
                description = "Asked for by this requirement, or for carrying it out; the id of all zeros stands for"
                        + " what plans ask for of their own accord.")
        @Nullable
        UUID requirementId,

        @QueryParam("phase")
        @Size(max = 64)
        @Parameter(description = "In the phase of this key; `-` for none.")
        @Nullable
        String phase,

        @QueryParam("level") @Parameter(description = "Owed on this level of administration.") @Nullable
        AdministrativeLevel level) {

    /// Stands for no phase where a query names one.
    static final String NO_PHASE = "-";

    ProgressFilter within(UUID organizationId) {
        return new ProgressFilter(organizationId, cascade, requirementId, phase, level);
    }

    ProgressFilter of(CascadeShare share) {
        return new ProgressFilter(within, share, requirementId, phase, level);
    }

    ProgressFilter requirement(UUID only) {
        return new ProgressFilter(within, cascade, only, phase, level);
    }

    ProgressFilter phase(String only) {
        return new ProgressFilter(within, cascade, requirementId, only, level);
    }

    ProgressFilter level(AdministrativeLevel only) {
        return new ProgressFilter(within, cascade, requirementId, phase, only);
    }

    /// As phases are kept: empty for none.
    @Nullable
    String phaseKey() {
        return NO_PHASE.equals(phase) ? "" : phase;
    }

    @Nullable
    String levelName() {
        return level == null ? null : level.name();
    }

    /// The same as part of a link.
    String query() {
        var query = new StringBuilder("within=").append(within);
        if (cascade != CascadeShare.OWN) {
            query.append("&cascade=").append(cascade);
        }
        if (requirementId != null) {
            query.append("&requirementId=").append(requirementId);
        }
        if (phase != null) {
            query.append("&phase=").append(phase);
        }
        if (level != null) {
            query.append("&level=").append(level);
        }
        return query.toString();
    }
}
