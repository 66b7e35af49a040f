package cn.anlan.campaign.organizationimport;

import cn.anlan.problem.ProblemText;
import cn.anlan.problem.TransientFailure;
import java.util.Locale;

/// Why the work on an import broke off. What exactly happened stands in the log, beside the import's id.
enum ImportFailure {
    /// The instance at work was stopped, and could not say why.
    INTERRUPTED("处理过程中服务中断", "The service stopped while at work"),
    DATABASE_UNAVAILABLE("数据库暂时不可用", "The database was not available"),
    INTERNAL("系统内部错误", "Something went wrong on our side");

    private final ProblemText text;

    ImportFailure(String zh, String en) {
        this.text = new ProblemText(zh, en);
    }

    static ImportFailure of(Throwable failure) {
        return TransientFailure.causes(failure) ? DATABASE_UNAVAILABLE : INTERNAL;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    ProblemText text() {
        return text;
    }
}
