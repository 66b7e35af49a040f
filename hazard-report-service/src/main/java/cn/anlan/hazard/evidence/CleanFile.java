package cn.anlan.hazard.evidence;

import cn.anlan.evidence.FileKind;
import org.jspecify.annotations.Nullable;

/// What is known of a file once it was cleaned.
///
/// @param key of the cleaned file in the evidence store
/// @param thumbnailKey of a photo in small
/// @param originalSha256 of the file as it came
/// @param pictureHash how a photo looks
public record CleanFile(
        FileKind kind,
        String mediaType,
        long size,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Long durationMillis,
        String sha256,
        String originalSha256,
        @Nullable Long pictureHash,
        String key,
        @Nullable String thumbnailKey) {}
