package cn.anlan.hazard.exposure;

import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A rectangle of a picture, in its pixels, from its upper left corner.
@Schema(name = "RedactedRegion")
record Region(
        @Min(0) @Schema(examples = "120") int x,
        @Min(0) @Schema(examples = "80") int y,
        @Min(1) @Schema(examples = "64") int width,
        @Min(1) @Schema(examples = "64") int height) {

    boolean isWithin(int pictureWidth, int pictureHeight) {
        return x <= pictureWidth - width && y <= pictureHeight - height;
    }

    /// The same in a picture that has every n-th pixel only; grown rather than shrunk.
    Region dividedBy(int n) {
        int left = x / n;
        int top = y / n;
        return new Region(left, top, Math.ceilDiv(x + width, n) - left, Math.ceilDiv(y + height, n) - top);
    }
}
