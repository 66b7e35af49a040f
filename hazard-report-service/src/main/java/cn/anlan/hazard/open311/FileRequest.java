package cn.anlan.hazard.open311;

import cn.anlan.hazard.intake.SubmissionRequest;
import cn.anlan.hazard.intake.SubmitReport;
import cn.anlan.hazard.portalkey.PortalKeys;
import cn.anlan.hazard.receipt.Receipt;
import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.HazardUrgency;
import cn.anlan.hazard.report.IntakeChannel;
import cn.anlan.hazard.vault.Contact;
import cn.anlan.problem.Language;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes a request of another portal in as any other report. What tells of the portal's user or his device is not kept,
/// except how to reach him, which is sealed.
@ApplicationScoped
class FileRequest {

    private static final int LONGEST_WORDS = 4000;
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_URL = 500;
    private static final Pattern PHONE = Pattern.compile("1[3-9][0-9]{9}");

    private final SubmitReport submitReport;
    private final ServiceCatalogue services;
    private final Jurisdictions jurisdictions;
    private final PortalKeys keys;

    FileRequest(SubmitReport submitReport, ServiceCatalogue services, Jurisdictions jurisdictions, PortalKeys keys) {
        this.submitReport = submitReport;
        this.services = services;
        this.jurisdictions = jurisdictions;
        this.keys = keys;
    }

    Open311Views.Filed file(Parameters parameters, Language language) {
        String serviceCode = parameters
                .text("service_code", 64)
                .orElseThrow(() -> Open311Exception.badRequest("service_code was not provided"));
        if (!parameters.text("api_key", 200).map(keys::admit).orElse(false)) {
            throw Open311Exception.badKey();
        }
        Receipt receipt = submit(submission(services.category(serviceCode), parameters, language));
        return new Open311Views.Filed(
                receipt.trackingNumber(),
                switch (language) {
                    case ZH_CN -> "请保存查询凭证 " + receipt.secret() + "：凭受理编号和凭证可以查看进展、补充材料、评价。";
                    case EN ->
                        "Keep the secret " + receipt.secret() + ": with it and the number one can follow the report.";
                },
                parameters.text("account_id", 200).orElse(null));
    }

    private Receipt submit(SubmissionRequest request) {
        try {
            return submitReport.submit(IntakeChannel.PORTAL, request);
        } catch (ProblemException refused) {
            throw Open311Exception.badRequest(refused.code().title(Language.EN));
        }
    }

    private SubmissionRequest submission(HazardCategory category, Parameters parameters, Language language) {
        RequestAttribute.requireKnown(parameters);
        Optional<String> address = parameters.text("address_string", LONGEST_ADDRESS);
        SubmissionRequest.Location location = location(parameters);
        if (location == null
                && address.isEmpty()
                && parameters.text("address_id", 32).isEmpty()) {
            throw Open311Exception.badRequest("lat and long, address_string or address_id must be provided");
        }
        return new SubmissionRequest(
                null,
                null,
                category,
                RequestAttribute.URGENCY
                        .answer(parameters)
                        .map(HazardUrgency::valueOf)
                        .orElse(null),
                null,
                words(category, parameters),
                jurisdictions.ofRequest(parameters).value(),
                address.orElse(null),
                location,
                RequestAttribute.REPORTED_UNIT.answer(parameters).orElse(null),
                contact(parameters));
    }

    private static SubmissionRequest.@Nullable Location location(Parameters parameters) {
        Optional<Double> latitude = parameters.number("lat", -90, 90);
        Optional<Double> longitude = parameters.number("long", -180, 180);
        if (latitude.isPresent() != longitude.isPresent()) {
            throw Open311Exception.badRequest("lat and long must be provided together");
        }
        return latitude.isEmpty()
                ? null
                : new SubmissionRequest.Location(latitude.get(), longitude.orElseThrow(), "wgs84", null);
    }

    /// The description, since when, and the address of a picture, a line each.
    private static String words(HazardCategory category, Parameters parameters) {
        return Stream.of(
                        Optional.of(parameters
                                .text("description", LONGEST_WORDS)
                                .orElse(category.label().zh() + "（未填写描述）")),
                        RequestAttribute.SINCE.answer(parameters).map(since -> "发现时间：" + since),
                        parameters.text("media_url", LONGEST_URL).map(url -> "照片：" + url))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable Contact contact(Parameters parameters) {
        Optional<String> phone = parameters.text("phone", 20);
        phone.filter(number -> !PHONE.matcher(number).matches()).ifPresent(_ -> {
            throw Open311Exception.badRequest("phone is no mobile number");
        });
        Optional<String> email = parameters.text("email", 254);
        String name = Stream.of("last_name", "first_name")
                .flatMap(part -> parameters.text(part, 25).stream())
                .collect(Collectors.joining());
        return name.isEmpty() && phone.isEmpty() && email.isEmpty()
                ? null
                : new Contact(name.isEmpty() ? null : name, phone.orElse(null), email.orElse(null));
    }
}
