package cn.anlan.hazard.open311;

import cn.anlan.events.hazard.HazardState;
import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.Labels;
import cn.anlan.problem.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Answers who asks for requests and updates, within the standard's limits: ninety days, a thousand at a time.
@ApplicationScoped
class ReadRequests {

    private static final Duration SPAN = Duration.ofDays(90);
    private static final int MOST = 1000;
    private static final int MOST_NUMBERS = 100;
    private static final int MOST_PAGES = 100;
    private static final String OPEN = "open";
    private static final String CLOSED = "closed";

    /// Some hundred metres: enough to find a hazard, too little to point at a door.
    private static final double PRECISION = 1000;

    private final PublishedRequests published;
    private final ServiceCatalogue services;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    ReadRequests(PublishedRequests published, ServiceCatalogue services, Jurisdictions jurisdictions, Clock clock) {
        this.published = published;
        this.services = services;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    List<Open311Views.Request> list(Parameters parameters, Language language) {
        List<String> numbers = parameters.list("service_request_id", 4000, MOST_NUMBERS);
        return views(
                numbers.isEmpty() ? published.find(wanted(parameters)) : published.withNumbers(numbers),
                parameters.isTrue("extensions"),
                language);
    }

    /// @throws Open311Exception 404
    Open311Views.Request one(String number, Parameters parameters, Language language) {
        return views(published.withNumbers(List.of(number)), parameters.isTrue("extensions"), language).stream()
                .findFirst()
                .orElseThrow(() -> Open311Exception.notFound("service_request_id"));
    }

    /// @throws Open311Exception 404
    Open311Views.Token token(String token) {
        return new Open311Views.Token(
                parse(token).flatMap(published::numberOf).orElseThrow(() -> Open311Exception.notFound("token")), token);
    }

    List<Open311Views.Update> updates(Parameters parameters, Language language) {
        Period period = period(parameters);
        return published
                .steps(
                        parameters.text("service_request_id", 64).orElse(null),
                        jurisdictions.named(parameters).orElse(null),
                        period.from(),
                        period.until(),
                        MOST)
                .stream()
                .map(step -> new Open311Views.Update(
                        step.trackingNumber() + "-" + step.number(),
                        step.trackingNumber(),
                        statusAfter(step.state()),
                        written(step.at()),
                        label(step.state(), language),
                        null))
                .toList();
    }

    private PublishedRequests.Wanted wanted(Parameters parameters) {
        Period period = period(parameters);
        int size = parameters.whole("page_size", MOST, MOST);
        int page = parameters.whole("page", 1, MOST_PAGES);
        List<HazardCategory> categories = parameters.list("service_code", 1000, 50).stream()
                .map(code -> services.find(code)
                        .orElseThrow(() -> Open311Exception.badRequest("there is no service_code " + code)))
                .toList();
        return new PublishedRequests.Wanted(
                categories,
                period.from(),
                period.until(),
                closed(parameters.list("status", 64, 2)),
                jurisdictions.named(parameters).orElse(null),
                (page - 1) * size,
                size);
    }

    private static @Nullable Boolean closed(List<String> statuses) {
        if (!List.of(OPEN, CLOSED).containsAll(statuses)) {
            throw Open311Exception.badRequest("status is neither open nor closed");
        }
        return statuses.stream().distinct().count() == 1 ? statuses.getFirst().equals(CLOSED) : null;
    }

    private record Period(OffsetDateTime from, OffsetDateTime until) {}

    private Period period(Parameters parameters) {
        Optional<OffsetDateTime> start = parameters.time("start_date");
        Optional<OffsetDateTime> end = parameters.time("end_date");
        OffsetDateTime until = end.orElseGet(() -> start.map(from -> from.plus(SPAN))
                .filter(limit -> limit.isBefore(now()))
                .orElseGet(this::now));
        OffsetDateTime from = start.orElseGet(() -> until.minus(SPAN));
        if (from.isAfter(until) && end.isPresent()) {
            throw Open311Exception.badRequest("start_date is after end_date");
        }
        if (Duration.between(from, until).compareTo(SPAN) > 0) {
            throw Open311Exception.badRequest("start_date and end_date are more than 90 days apart");
        }
        return new Period(from, until);
    }

    private List<Open311Views.Request> views(
            List<PublishedRequests.Published> requests, boolean withNotes, Language language) {
        Map<String, List<PublishedRequests.Step>> steps = withNotes ? stepsOf(requests) : Map.of();
        return requests.stream()
                .map(request -> view(
                        request, withNotes ? steps.getOrDefault(request.trackingNumber(), List.of()) : null, language))
                .toList();
    }

    private Map<String, List<PublishedRequests.Step>> stepsOf(Collection<PublishedRequests.Published> requests) {
        return published
                .stepsOf(requests.stream().map(PublishedRequests.Published::id).toList())
                .stream()
                .collect(Collectors.groupingBy(PublishedRequests.Step::trackingNumber));
    }

    private static Open311Views.Request view(
            PublishedRequests.Published request, @Nullable List<PublishedRequests.Step> steps, Language language) {
        String service = Labels.in(request.category().label(), language);
        return new Open311Views.Request(
                request.trackingNumber(),
                request.closed() ? CLOSED : OPEN,
                request.closed() && request.outcome() != null
                        ? Labels.in(Labels.of(request.outcome()), language)
                        : label(request.state(), language),
                service,
                request.category().name(),
                request.summary() == null ? service : request.summary(),
                request.agency(),
                null,
                written(request.reportedAt()),
                request.updatedAt() == null ? null : written(request.updatedAt()),
                request.expectedAt() == null ? null : written(request.expectedAt()),
                null,
                request.divisionCode(),
                null,
                rounded(request.latitude()),
                rounded(request.longitude()),
                null,
                steps == null
                        ? null
                        : steps.stream()
                                .map(step -> new Open311Views.Note(written(step.at()), label(step.state(), language)))
                                .toList());
    }

    private static String statusAfter(HazardState state) {
        return switch (state) {
            case CLOSED, REJECTED, DUPLICATE, WITHDRAWN -> CLOSED;
            default -> OPEN;
        };
    }

    private static String label(HazardState state, Language language) {
        return Labels.in(Labels.of(state), language);
    }

    private static @Nullable Double rounded(@Nullable Double degrees) {
        return degrees == null ? null : Math.round(degrees * PRECISION) / PRECISION;
    }

    private static String written(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS));
    }

    private static Optional<UUID> parse(String token) {
        try {
            return Optional.of(UUID.fromString(token));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
