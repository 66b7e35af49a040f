package cn.anlan.web.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/// Says in the API document how the variants of a type are told apart: each has the property by which it is known, and
/// the type lists which value means which.
///
/// The type lists its variants by `@Schema(oneOf = …)`; their names in JSON are those of its `@JsonSubTypes`.
// Before the examples are made.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = VariantDocument.FIRST)
public class VariantDocument implements OASFilter {

    static final int FIRST = 100;

    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final List<Family> families = new ArrayList<>();

    /// @param property by which the variants are told apart
    private record Family(String type, String property, List<Variant> variants) {}

    private record Variant(String value, String type) {}

    public VariantDocument(IndexView index) {
        for (var several : index.getAnnotations(JsonSubTypes.class)) {
            if (several.target().kind() != AnnotationTarget.Kind.CLASS) {
                continue;
            }
            var type = several.target().asClass();
            families.add(new Family(nameOf(type), property(type), variants(several, index)));
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        for (var family : families) {
            Schema schema = schemas.get(family.type());
            if (schema != null && schema.getOneOf() != null) {
                describe(family, schema, schemas);
            }
        }
    }

    private static void describe(Family family, Schema schema, Map<String, Schema> schemas) {
        var discriminator = OASFactory.createDiscriminator().propertyName(family.property());
        for (var variant : family.variants()) {
            discriminator.addMapping(variant.value(), "#/components/schemas/" + variant.type());
            Optional.ofNullable(schemas.get(variant.type()))
                    .ifPresent(described -> tell(described, family.property(), variant.value()));
        }
        schema.setType(null);
        schema.setDiscriminator(discriminator);
    }

    private static void tell(Schema variant, String property, String value) {
        var properties = new LinkedHashMap<String, Schema>();
        properties.put(
                property, OASFactory.createSchema().addType(SchemaType.STRING).addEnumeration(value));
        if (variant.getProperties() != null) {
            properties.putAll(variant.getProperties());
        }
        variant.setProperties(properties);
        if (variant.getRequired() == null || !variant.getRequired().contains(property)) {
            variant.addRequired(property);
        }
    }

    private static String property(ClassInfo type) {
        return Optional.ofNullable(type.annotation(JsonTypeInfo.class))
                .map(info -> info.value("property"))
                .map(AnnotationValue::asString)
                .orElse("type");
    }

    private static List<Variant> variants(AnnotationInstance several, IndexView index) {
        List<Variant> variants = new ArrayList<>();
        for (var one : several.value().asNestedArray()) {
            var type = index.getClassByName(one.value().asClass().name());
            if (type != null && one.value("name") != null) {
                variants.add(new Variant(one.value("name").asString(), nameOf(type)));
            }
        }
        return variants;
    }

    private static String nameOf(ClassInfo type) {
        return Optional.ofNullable(type.declaredAnnotation(SCHEMA))
                .map(schema -> schema.value("name"))
                .map(AnnotationValue::asString)
                .orElse(type.simpleName());
    }
}
