package cn.anlan.campaign.organizationchange;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What all changes of a place in the tree have in common.
interface ChangeRequest {

    ChangeKind kind();

    @Nullable
    UUID targetId();

    /// Where in the request the target stands.
    String targetPointer();

    @Nullable
    LocalDate effectiveOn();

    @Nullable
    String reason();

    /// An organisation goes below another.
    @Schema(name = "MoveOrganization")
    record Move(
            @Schema(description = "The new parent; absent for the top of the tree.") @Nullable
            UUID parentId,

            @Schema(description = "The first day of its new place, today if absent.", examples = "2024-01-01") @Nullable
            LocalDate effectiveOn,

            @Size(max = 500) @Schema(examples = "区划调整") @Nullable
            String reason)
            implements ChangeRequest {

        @Override
        public ChangeKind kind() {
            return ChangeKind.MOVE;
        }

        @Override
        public @Nullable UUID targetId() {
            return parentId;
        }

        @Override
        public String targetPointer() {
            return "/parentId";
        }
    }

    /// An organisation closes, and another takes over its units and what it supervises.
    @Schema(name = "MergeOrganization")
    record Merge(
            @NotNull @Schema(description = "Who takes over.")
            UUID successorId,

            @Schema(description = "The first day on which it is closed, today if absent.", examples = "2024-01-01")
            @Nullable
            LocalDate effectiveOn,

            @Size(max = 500) @Schema(examples = "机构改革") @Nullable
            String reason)
            implements ChangeRequest {

        @Override
        public ChangeKind kind() {
            return ChangeKind.MERGE;
        }

        @Override
        public UUID targetId() {
            return successorId;
        }

        @Override
        public String targetPointer() {
            return "/successorId";
        }
    }

    /// An organisation closes.
    @Schema(name = "CloseOrganization")
    record Close(
            @Schema(description = "The first day on which it is closed, today if absent.", examples = "2024-01-01")
            @Nullable
            LocalDate effectiveOn,

            @Size(max = 500) @Schema(examples = "企业注销") @Nullable
            String reason)
            implements ChangeRequest {

        @Override
        public ChangeKind kind() {
            return ChangeKind.CLOSE;
        }

        @Override
        public @Nullable UUID targetId() {
            return null;
        }

        @Override
        public String targetPointer() {
            return "";
        }
    }
}
