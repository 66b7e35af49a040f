package cn.anlan.system.plays;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/// Leaves out the chapters after one that failed: each builds on those before.
final class EndAtFailure implements TestExecutionExceptionHandler, ExecutionCondition {

    private static final Namespace NAMESPACE = Namespace.create(EndAtFailure.class);

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        failedChapter(context).set(context.getDisplayName());
        throw failure;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            return ConditionEvaluationResult.enabled("a whole play");
        }
        String failed = failedChapter(context).get();
        return failed == null
                ? ConditionEvaluationResult.enabled("every chapter so far was told")
                : ConditionEvaluationResult.disabled("it builds on " + failed);
    }

    @SuppressWarnings("unchecked")
    private static AtomicReference<String> failedChapter(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        context.getRequiredTestClass(), play -> new AtomicReference<String>(), AtomicReference.class);
    }
}
