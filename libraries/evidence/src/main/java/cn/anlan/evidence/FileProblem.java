package cn.anlan.evidence;

import cn.anlan.problem.ProblemCode;
import cn.anlan.problem.ProblemDefinition;

/// Why an uploaded file is refused. None of them goes away by sending the same file again.
public enum FileProblem implements ProblemCode {
    FILE_TOO_LARGE(ProblemDefinition.lasting(413, "文件过大", "The file is too large")),
    FILE_TYPE_UNSUPPORTED(ProblemDefinition.lasting(
            415,
            "仅支持 JPEG、PNG、PDF、DOCX、XLSX、OFD 和 MP4 文件",
            "Only JPEG, PNG, PDF, DOCX, XLSX, OFD and MP4 files are supported")),
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
