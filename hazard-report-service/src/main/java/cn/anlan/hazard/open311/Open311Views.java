package cn.anlan.hazard.open311;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the calls answer with, in the standard's words. What is not known is there all the same, as null.
final class Open311Views {

    private Open311Views() {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Open311Error")
    record Fault(
            @Schema(examples = "404") int code,

            @Schema(examples = "service_request_id was not found")
            String description) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Open311Discovery")
    record Discovery(
            @Schema(examples = "2026-11-25T00:00:00+08:00") String changeset,
            @Schema(examples = "安委会办公室") String contact,
            @Schema(examples = "由平台管理员签发") String keyService,
            List<Endpoint> endpoints) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Open311Endpoint")
    record Endpoint(
            @Schema(examples = "http://wiki.open311.org/GeoReport_v2")
            String specification,

            @Schema(examples = "https://anlan.example/open311/v2")
            String url,

            @Schema(examples = "2026-11-25T00:00:00+08:00") String changeset,
            @Schema(examples = "production") String type,

            @Schema(examples = "[\"text/xml\", \"application/json\"]")
            List<String> formats) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Open311Service")
    record Service(
            @Schema(examples = "GAS") String serviceCode,
            @Schema(examples = "燃气") String serviceName,
            @Schema(examples = "燃气方面的事故隐患和违法行为") String description,
            @Schema(examples = "true") boolean metadata,
            @Schema(examples = "realtime") String type,
            @Schema(examples = "燃气,隐患,安全生产") String keywords,
            @Schema(examples = "安全生产") String group) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Open311ServiceDefinition")
    record Definition(@Schema(examples = "GAS") String serviceCode, List<Attribute> attributes) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Open311Attribute")
    record Attribute(
            @Schema(examples = "true") boolean variable,
            @Schema(examples = "urgency") String code,
            @Schema(examples = "singlevaluelist") String datatype,
            @Schema(examples = "false") boolean required,
            @Schema(examples = "从列表中选择") String datatypeDescription,
            @Schema(examples = "1") int order,
            @Schema(examples = "紧急程度") String description,
            List<Value> values) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Open311Value")
    record Value(
            @Schema(examples = "URGENT") String key,
            @Schema(examples = "紧急") String name) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Open311Filed")
    record Filed(
            @Schema(examples = "AL261122-7K3M9Q2D") String serviceRequestId,
            @Schema(examples = "查询凭证：4821-3309-7716-0452") String serviceNotice,
            @Schema(examples = "9318") @Nullable String accountId) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Open311Token")
    record Token(
            @Schema(examples = "AL261122-7K3M9Q2D") String serviceRequestId,

            @Schema(examples = "0197a3c0-5b1e-7c3a-9f21-3d5e8a7b6c10")
            String token) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Open311Request")
    record Request(
            @Schema(examples = "AL261122-7K3M9Q2D") String serviceRequestId,
            @Schema(examples = "open") String status,
            @Schema(examples = "整改中") String statusNotes,
            @Schema(examples = "燃气") String serviceName,
            @Schema(examples = "GAS") String serviceCode,
            @Schema(examples = "燃气管道锈蚀，存在泄漏风险") String description,
            @Schema(examples = "区城管局") @Nullable String agencyResponsible,
            @Nullable String serviceNotice,
            @Schema(examples = "2026-11-22T09:30:00+08:00") String requestedDatetime,

            @Schema(examples = "2026-11-23T10:00:00+08:00") @Nullable
            String updatedDatetime,

            @Schema(examples = "2027-01-21T23:59:59+08:00") @Nullable
            String expectedDatetime,

            @Nullable String address,

            @Schema(description = "The division code.", examples = "500108")
            String addressId,

            @Nullable String zipcode,

            @JsonProperty("lat") @Schema(description = "WGS-84, to some hundred metres.", examples = "29.523") @Nullable
            Double latitude,

            @JsonProperty("long")
            @Schema(description = "WGS-84, to some hundred metres.", examples = "106.563")
            @Nullable
            Double longitude,

            @Nullable String mediaUrl,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "With `extensions=true`.") @Nullable
            List<Note> notes) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Open311Note")
    record Note(
            @Schema(examples = "2026-11-23T10:00:00+08:00") String datetime,
            @Schema(examples = "已受理") String description) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Open311Update")
    record Update(
            @Schema(examples = "AL261122-7K3M9Q2D-2") String updateId,
            @Schema(examples = "AL261122-7K3M9Q2D") String serviceRequestId,
            @Schema(examples = "open") String status,
            @Schema(examples = "2026-11-23T10:00:00+08:00") String updatedDatetime,
            @Schema(examples = "已受理") String description,
            @Nullable String mediaUrl) {}
}
