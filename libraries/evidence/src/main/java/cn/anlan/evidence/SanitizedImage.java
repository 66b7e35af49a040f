package cn.anlan.evidence;

/// An image that was decoded and written anew: pixels only, upright, in sRGB.
///
/// @param bytes the file; owned by the receiver
/// @param mediaType `image/jpeg` or `image/png`
/// @param width in pixels, after the orientation was applied
/// @param height in pixels, after the orientation was applied
/// @param sha256 of `bytes`, lower-case hex
/// @param hash how it looks, see [PictureHash]
/// @param thumbnail the same in small, a JPEG
// The array is the whole point of the record, and no code compares two of them.
@SuppressWarnings("ArrayRecordComponent")
public record SanitizedImage(
        byte[] bytes, String mediaType, int width, int height, String sha256, long hash, byte[] thumbnail) {

    /// The usual file name extension of the media type, without a dot.
    public String extension() {
        return ImageFormat.ofMediaType(mediaType).extension();
    }
}
