package cn.anlan.campaign.template;

import cn.anlan.problem.FieldError;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads and writes template files. What is read was validated by the schema first.
enum TemplateFormat {
    JSON(JsonMapper.builder()),
    YAML(YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER, YAMLGenerator.Feature.USE_NATIVE_TYPE_ID));

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schemaText(), InputFormat.JSON);

    private final ObjectMapper mapper;

    TemplateFormat(MapperBuilder<? extends ObjectMapper, ?> builder) {
        mapper = builder.addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .build();
    }

    /// The template in a file.
    ///
    /// @throws InvalidTemplateException when it is none, with every error
    CampaignTemplate read(byte[] file) {
        var document = parse(file);
        var errors = SCHEMA.validate(document.toString(), InputFormat.JSON).stream()
                .map(TemplateFormat::toFieldError)
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidTemplateException(errors);
        }
        var template = convert(document);
        var contradictions = TemplateRules.check(template);
        if (!contradictions.isEmpty()) {
            throw new InvalidTemplateException(contradictions);
        }
        return template;
    }

    /// The template in a text that was written here: not validated again.
    CampaignTemplate restore(byte[] file) {
        return convert(parse(file));
    }

    String write(CampaignTemplate template) {
        try {
            return mapper.writeValueAsString(template);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String schemaText() {
        try (var input =
                TemplateFormat.class.getResourceAsStream("/campaign-templates/campaign-template.schema.json")) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode parse(byte[] file) {
        try {
            var document = mapper.readTree(file);
            if (document != null && document.isObject()) {
                return document;
            }
        } catch (IOException unreadable) {
            throw malformed();
        }
        throw malformed();
    }

    private CampaignTemplate convert(JsonNode document) {
        try {
            return mapper.treeToValue(document, CampaignTemplate.class);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static InvalidTemplateException malformed() {
        return new InvalidTemplateException(
                List.of(FieldError.of("", "malformed", "文件无法读取", "The file cannot be read as a template")));
    }

    private static FieldError toFieldError(com.networknt.schema.Error error) {
        return FieldError.of(
                error.getInstanceLocation().toString(),
                "schema-" + error.getKeyword().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT),
                "不符合模板格式：" + error.getMessage(),
                "Not as the schema says: " + error.getMessage());
    }
}
