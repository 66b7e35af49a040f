package cn.anlan.campaign.commitment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a duty stands: into which phase of its campaign it falls, and what it is to the campaigns above, of which
/// its campaign is a plan.
///
/// @param phaseKey empty where it falls into none
/// @param above for each campaign above, from the top of the cascade down
public record Standing(String phaseKey, List<Above> above) {

    /// The key of the phase of a duty that falls into none.
    public static final String NO_PHASE = "";

    public static final Standing NONE = new Standing(NO_PHASE, List.of());

    public Standing {
        above = List.copyOf(above);
    }

    /// The same for a duty that counts for no campaign above any more.
    Standing alone() {
        return new Standing(phaseKey, List.of());
    }

    /// @param requirementId the requirement above that the duty carries out; nothing where the plan asks for it of
    /// its own
    ///     accord
    /// @param phaseKey the phase of the campaign above into which it falls; empty where it falls into none
    public record Above(@Nullable UUID requirementId, String phaseKey) {}
}
