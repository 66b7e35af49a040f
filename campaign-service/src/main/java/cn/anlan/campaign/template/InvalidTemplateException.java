package cn.anlan.campaign.template;

import cn.anlan.problem.FieldError;
import java.util.List;

/// A file is no template.
final class InvalidTemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    InvalidTemplateException(List<FieldError> errors) {
        super("The file is no template: " + errors);
        this.errors = List.copyOf(errors);
    }

    List<FieldError> errors() {
        return errors;
    }
}
