package cn.anlan.standalone;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A person of the demonstration: Nan'an district in Chongqing, its committee office, towns, departments, an
/// enterprise.
///
/// @param organizationCode the code of the organisation the account acts for; its id follows from the code
public record DemoAccount(
        String username, String name, @Nullable String organizationCode, Set<String> roles) {

    /// All of them: the one place that says who there is.
    public static final List<DemoAccount> ALL = List.of(
            of("platform", "平台管理员", null, "platform-admin"),
            of("office", "南岸区安委办", "500108-awb", "committee-officer"),
            of("office-leader", "南岸区安委办主任", "500108-awb", "unit-leader"),
            of("editor", "南岸区安委办宣传员", "500108-awb", "committee-officer"),
            of("legal", "南岸区安委办法制审核员", "500108-awb", "legal-reviewer"),
            of("custodian-1", "南岸区举报案件保管人甲", "500108-awb", "case-custodian"),
            of("custodian-2", "南岸区举报案件保管人乙", "500108-awb", "case-custodian"),
            of("liaison-tianwen", "天文街道联络员", "500108008", "liaison-officer"),
            of("liaison-late", "海棠溪街道联络员", "500108004", "liaison-officer"),
            of("officer-jiangbei", "江北区安委办", "500105-awb", "committee-officer"),
            of("dispatcher", "南岸区举报受理员", "500108-awb", "hazard-dispatcher"),
            of("city-dispatcher", "重庆市举报复核员", "500100-awb", "hazard-dispatcher"),
            of("city-inspector", "重庆市应急局核查员", "500100-yjj", "inspector"),
            of("housing", "南岸区住建委核查员", "500108-zjw", "inspector"),
            of("portal", "政务服务门户", "500108-awb", "portal"),
            of("handler", "南岸区应急局经办人", "500108-yjj", "inspector", "liaison-officer"),
            of("inspector", "南岸区应急局复查员", "500108-yjj", "inspector"),
            of("enterprise", "企业负责人", "500108-e01", "unit-leader", "liaison-officer"),
            of("enterprise-safety", "企业安全员", "500108-e01", "liaison-officer"),
            of("auditor", "审计员", null, "auditor"));

    private static DemoAccount of(String username, String name, @Nullable String organizationCode, String... roles) {
        return new DemoAccount(username, name, organizationCode, Set.of(roles));
    }
}
