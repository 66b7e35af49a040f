package cn.anlan.campaign.tablefile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// An array of flat objects whose keys are the columns. What an object leaves out it says nothing about; null says that
/// there is none.
final class JsonFile {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonFile() {}

    static void read(byte[] content, RowSink sink) {
        int line = 1;
        try (var parser = FACTORY.createParser(content)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                sink.malformed(line);
                return;
            }
            boolean more = true;
            while (more && parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() != JsonToken.START_OBJECT) {
                    sink.malformed(line);
                    return;
                }
                more = readObject(parser, line, sink);
                line++;
            }
        } catch (JsonProcessingException malformed) {
            sink.malformed(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean readObject(JsonParser parser, int line, RowSink sink) throws IOException {
        var names = new ArrayList<String>();
        var fields = new ArrayList<String>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            if (parser.currentToken() == null) {
                throw new JsonParseException(parser, "the object does not end");
            }
            names.add(parser.currentName());
            fields.add(parser.nextToken() == JsonToken.START_ARRAY ? words(parser) : scalar(parser));
        }
        sink.header(line, names);
        return sink.row(line, fields);
    }

    private static String words(JsonParser parser) throws IOException {
        var words = new ArrayList<String>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            words.add(scalar(parser));
        }
        return String.join(FileFormat.SEPARATOR, words);
    }

    private static String scalar(JsonParser parser) throws IOException {
        var token = parser.currentToken();
        if (token == null || !token.isScalarValue()) {
            throw new JsonParseException(parser, "a value is no text and no number");
        }
        return token == JsonToken.VALUE_NULL ? "" : parser.getText();
    }

    static RowWriter write(OutputStream output, List<String> header) throws IOException {
        var json = FACTORY.createGenerator(output).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartArray();
        return new RowWriter() {
            @Override
            public void row(List<String> fields) throws IOException {
                json.writeStartObject();
                for (int i = 0; i < fields.size(); i++) {
                    json.writeFieldName(header.get(i));
                    if (fields.get(i).isEmpty()) {
                        json.writeNull();
                    } else {
                        json.writeString(fields.get(i));
                    }
                }
                json.writeEndObject();
            }

            @Override
            public void close() throws IOException {
                json.writeEndArray();
                json.close();
            }
        };
    }
}
