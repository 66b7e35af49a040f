package cn.anlan.reporting.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SubmissionReturn", description = "Why a submission is sent back.")
record ReturnRequest(
        @Schema(description = "What is wanted.", examples = "内容空泛，请补充整改情况和数据。") @NotBlank @Size(max = 2000)
        String reason) {}
