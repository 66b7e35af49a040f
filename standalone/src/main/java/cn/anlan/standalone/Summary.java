package cn.anlan.standalone;

import java.util.TreeSet;

/// What a person needs to know once the suite serves.
final class Summary {

    private Summary() {}

    static String of(Suite suite) {
        StringBuilder text = new StringBuilder("%nAnlan is at %s%n".formatted(suite.gateway()));
        text.append("%nDemo accounts, all with the password %s%n".formatted(suite.secret("demo.password")));
        for (DemoAccount account : DemoAccount.ALL) {
            text.append("  %-18s %-34s %s%n"
                    .formatted(account.username(), String.join(", ", new TreeSet<>(account.roles())), account.name()));
        }
        text.append("%nTry%n".formatted());
        text.append("  ./anlan demo%n".formatted());
        text.append("  curl -s %s/public/v1/hazard-categories%n".formatted(suite.gateway()));
        text.append("  curl -s -H \"Authorization: Bearer $(./anlan token office)\" %s/v1/campaigns%n"
                .formatted(suite.gateway()));
        return text.toString();
    }
}
