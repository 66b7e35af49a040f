package cn.anlan.evidence;

import cn.anlan.problem.ProblemCode;
import cn.anlan.problem.ProblemDefinition;

/// Why an uploaded image is refused. None of them goes away by sending the same image again.
public enum ImageProblem implements ProblemCode {
    IMAGE_TOO_LARGE(ProblemDefinition.lasting(413, "图片文件超过 20 MB", "The image file is larger than 20 MiB")),
    IMAGE_TOO_MANY_PIXELS(ProblemDefinition.lasting(422, "图片超过 2500 万像素", "The image has more than 25 million pixels")),
    IMAGE_TYPE_UNSUPPORTED(
            ProblemDefinition.lasting(415, "仅支持 JPEG 和 PNG 图片", "Only JPEG and PNG images are supported")),
    IMAGE_UNREADABLE(ProblemDefinition.lasting(422, "图片已损坏或无法识别", "The image is damaged or cannot be read"));

    private final ProblemDefinition definition;

    ImageProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
