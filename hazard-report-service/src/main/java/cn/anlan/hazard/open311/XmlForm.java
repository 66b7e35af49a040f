package cn.anlan.hazard.open311;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The standard's XML: an element for each member, an element in the singular for each item of a list, an empty element
/// for what is null.
final class XmlForm {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private static final Map<String, String> ITEMS = Map.of(
            "services", "service",
            "service_requests", "request",
            "service_request_updates", "request_update",
            "errors", "error",
            "endpoints", "endpoint",
            "formats", "format",
            "attributes", "attribute",
            "values", "value",
            "notes", "note");

    private XmlForm() {}

    static String of(String root, JsonNode content) {
        try {
            StringWriter text = new StringWriter();
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            write(xml, root, content);
            xml.writeEndDocument();
            xml.close();
            return text.toString();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("an answer could not be written as XML", failure);
        }
    }

    private static void write(XMLStreamWriter xml, String name, JsonNode node) throws XMLStreamException {
        xml.writeStartElement(name);
        if (node.isArray()) {
            String item = ITEMS.getOrDefault(name, "item");
            for (JsonNode element : node) {
                write(xml, item, element);
            }
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                write(xml, member.getKey(), member.getValue());
            }
        } else if (!node.isNull()) {
            xml.writeCharacters(printable(node.asText()));
        }
        xml.writeEndElement();
    }

    /// XML 1.0 has no way to write most control characters.
    private static String printable(String text) {
        return text.codePoints()
                .filter(character -> character >= ' ' || character == '\n' || character == '\t')
                .filter(character -> !Character.isSurrogate((char) character) || character > Character.MAX_VALUE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
