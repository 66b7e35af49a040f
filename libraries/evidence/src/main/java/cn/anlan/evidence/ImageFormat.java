package cn.anlan.evidence;

import cn.anlan.problem.ProblemException;

/// The image formats that we decode and write.
enum ImageFormat {
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png", "png");

    private final String mediaType;
    private final String extension;
    private final String codec;

    ImageFormat(String mediaType, String extension, String codec) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.codec = codec;
    }

    static ImageFormat ofMediaType(String mediaType) {
        for (ImageFormat format : values()) {
            if (format.mediaType.equals(mediaType)) {
                return format;
            }
        }
        throw ProblemException.of(ImageProblem.IMAGE_TYPE_UNSUPPORTED);
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    /// The format's name in `javax.imageio`.
    String codec() {
        return codec;
    }
}
