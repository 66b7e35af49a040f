package cn.anlan.campaign.activity;

import cn.anlan.sealing.Mask;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who lectured and who took part, by name. Sealed at rest; no event, no log and no list shows it.
@Schema(name = "ActivityPeople")
record People(
        @Size(max = 50) @Schema(examples = "张三") @Nullable String lecturer,

        @NotNull @Size(max = 500) List<@NotNull @Valid Participant> participants) {

    static final People NOBODY = new People(null, List.of());

    People {
        participants = participants == null ? List.of() : List.copyOf(participants);
    }

    /// As lists show it: `张*`.
    People masked() {
        return new People(
                lecturer == null ? null : Mask.name(lecturer),
                participants.stream().map(Participant::masked).toList());
    }

    boolean isEmpty() {
        return equals(NOBODY);
    }

    /// Never what it holds.
    @Override
    public String toString() {
        return "People[…]";
    }

    /// One person who took part.
    @Schema(name = "ActivityParticipant")
    record Participant(
            @NotBlank @Size(max = 50) @Schema(examples = "李四")
            String name,

            @Size(max = 64) @Schema(examples = "WORKSHOP_TEAM") @Nullable
            String kind,

            @Size(max = 100) @Schema(examples = "安全员") @Nullable
            String post) {

        private Participant masked() {
            return new Participant(Mask.name(name), kind, post);
        }

        /// Never what it holds.
        @Override
        public String toString() {
            return "Participant[…]";
        }
    }
}
