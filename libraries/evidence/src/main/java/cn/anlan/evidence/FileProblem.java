package cn.anlan.evidence;

import cn.anlan.problem.ProblemCode;
import cn.anlan.problem.ProblemDefinition;

/// Why an uploaded file is refused. None of them goes away by sending the same file again.
public enum FileProblem implements ProblemCode {
    FILE_TOO_LARGE(ProblemDefinition.lasting(413, "文件过大", "The file is too large")),
    FILE_TYPE_UNSUPPORTED(ProblemDefinition.lasting(415, "不支持该类型的文件", "Files of this type are not supported")),
    MEDIA_TOO_LONG(ProblemDefinition.lasting(422, "音视频时长超过上限", "The recording lasts too long")),
    VIDEO_TOO_MANY_PIXELS(ProblemDefinition.lasting(422, "视频画面尺寸超过上限", "The video's picture is too large")),
    VIDEO_TOO_MANY_FRAMES(ProblemDefinition.lasting(422, "视频帧数超过上限", "The video has too many frames")),
    FILE_UNREADABLE(ProblemDefinition.lasting(422, "文件已损坏或无法识别", "The file is damaged or cannot be read"));

    private final ProblemDefinition definition;

    FileProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
