package cn.anlan.evidence;

/// What is known of a photo beside its bytes.
///
/// @param width in pixels
/// @param height in pixels
/// @param hash how it looks, see [PictureHash]
public record Picture(int width, int height, long hash) {}
