package cn.anlan.gateway.problem;

import static cn.anlan.problem.ProblemDefinition.lasting;
import static cn.anlan.problem.ProblemDefinition.passing;

import cn.anlan.problem.ProblemCode;
import cn.anlan.problem.ProblemDefinition;

/// What only the gateway answers with.
public enum GatewayProblem implements ProblemCode {
    PATH_MALFORMED(lasting(400, "请求路径不合规范", "The request path is not acceptable")),
    FRAMING_REFUSED(lasting(400, "请求报文的长度声明不合规范", "The length of the request is not stated acceptably")),
    UPGRADE_REFUSED(lasting(400, "不支持协议升级", "Protocol upgrades are not supported")),
    REQUEST_TIMEOUT(passing(408, "请求发送超时", "The request was not sent in time"));

    private final ProblemDefinition definition;

    GatewayProblem(ProblemDefinition definition) {
        this.definition = definition;
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
