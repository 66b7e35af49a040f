package cn.anlan.problem;

import static cn.anlan.problem.ProblemDefinition.lasting;
import static cn.anlan.problem.ProblemDefinition.passing;

/// The problems that every service and the gateway can answer with.
public enum CommonProblem implements ProblemCode {
    VALIDATION_FAILED(lasting(400, "请求内容不符合要求", "The request breaks a rule")),
    MALFORMED_BODY(lasting(400, "请求体无法解析", "The request body cannot be read")),
    INVALID_PARAMETER(lasting(400, "请求参数无效", "A request parameter is invalid")),
    INVALID_CURSOR(lasting(400, "分页游标无效", "The page cursor is invalid")),
    IDEMPOTENCY_KEY_REQUIRED(lasting(400, "缺少 Idempotency-Key 请求头", "The Idempotency-Key header is missing")),
    UNAUTHENTICATED(lasting(401, "未登录或登录已失效", "Sign-in is missing or no longer valid")),
    FORBIDDEN(lasting(403, "没有权限执行此操作", "You are not allowed to do this")),
    NOT_FOUND(lasting(404, "未找到", "Not found")),
    METHOD_NOT_ALLOWED(lasting(405, "不支持该请求方法", "The method is not allowed here")),
    NOT_ACCEPTABLE(lasting(406, "无法以所要求的格式应答", "No answer in the requested format")),
    STATE_CONFLICT(lasting(409, "当前状态不允许此操作", "The current state does not allow this")),
    ID_TAKEN(lasting(409, "该编号已被使用", "The id is already in use")),
    CONCURRENT_CHANGE(passing(409, "数据刚被他人修改，请重试", "Someone else changed this at the same time; try again")),
    IDEMPOTENCY_KEY_IN_FLIGHT(
            passing(409, "使用同一 Idempotency-Key 的请求正在处理", "A request with the same Idempotency-Key is being processed")),
    STALE_VERSION(lasting(412, "数据已被修改，请刷新后再试", "This has changed since you read it; reload it first")),
    BODY_TOO_LARGE(lasting(413, "请求体过大", "The request body is too large")),
    UNSUPPORTED_MEDIA_TYPE(lasting(415, "不支持该内容类型", "The content type is not supported")),
    IDEMPOTENCY_KEY_REUSED(
            lasting(422, "Idempotency-Key 已用于另一请求", "The Idempotency-Key was used for a different request")),
    VERSION_REQUIRED(lasting(428, "缺少 If-Match 请求头", "The If-Match header is missing")),
    TOO_MANY_REQUESTS(passing(429, "请求过于频繁，请稍后再试", "Too many requests; try again later")),
    INTERNAL(lasting(500, "系统内部错误", "Something went wrong on our side")),
    BAD_GATEWAY(passing(502, "后端服务应答异常", "A service behind the gateway gave no usable answer")),
    UNAVAILABLE(passing(503, "服务暂时不可用，请稍后再试", "Temporarily unavailable; try again later")),
    GATEWAY_TIMEOUT(passing(504, "后端服务应答超时", "A service behind the gateway took too long")),
    /// Statuses below 500 that HTTP itself causes and that have no code of their own here.
    BAD_REQUEST(lasting(400, "请求无效", "The request is invalid"));

    private final ProblemDefinition definition;

    CommonProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
