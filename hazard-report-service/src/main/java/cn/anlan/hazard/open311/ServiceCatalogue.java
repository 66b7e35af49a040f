package cn.anlan.hazard.open311;

import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.Labels;
import cn.anlan.problem.Language;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The sectors, as services of the standard.
@Singleton
class ServiceCatalogue {

    private static final String REALTIME = "realtime";

    List<Open311Views.Service> services(Language language) {
        return Arrays.stream(HazardCategory.values())
                .map(category -> service(category, language))
                .toList();
    }

    Open311Views.Definition definition(HazardCategory category, Language language) {
        return new Open311Views.Definition(
                category.name(),
                Arrays.stream(RequestAttribute.values())
                        .map(attribute -> attribute.view(language))
                        .toList());
    }

    /// @throws Open311Exception 404
    HazardCategory category(String serviceCode) {
        return find(serviceCode).orElseThrow(() -> Open311Exception.notFound("service_code"));
    }

    Optional<HazardCategory> find(String serviceCode) {
        return Arrays.stream(HazardCategory.values())
                .filter(category -> category.name().equals(serviceCode))
                .findFirst();
    }

    private static Open311Views.Service service(HazardCategory category, Language language) {
        String name = Labels.in(category.label(), language);
        return switch (language) {
            case ZH_CN ->
                new Open311Views.Service(
                        category.name(), name, name + "方面的事故隐患和违法行为", true, REALTIME, name + ",隐患,安全生产", "安全生产");
            case EN ->
                new Open311Views.Service(
                        category.name(),
                        name,
                        "Hazards and illegal acts in this sector",
                        true,
                        REALTIME,
                        name + ",hazard,work safety",
                        "Work safety");
        };
    }
}
