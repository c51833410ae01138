package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Parses a body as RFC 8259 and nothing looser: UTF-8, one value, no name twice, at most {@value #DEEPEST} levels, numbers
 * of at most {@value #LONGEST_NUMBER} characters and decimal places either side of the point, no text that a database could not keep. Anything else is
 * {@code request.malformed}.
 */
final class StrictJson {

    private static final int DEEPEST = 20;
    private static final int LONGEST_NUMBER = 40;
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final JsonParserFactory PARSERS = JSON.createParserFactory(Map.of());

    private final JsonParser parser;

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    /** The object that the body is; a body without a single character stands for an object without fields. */
    static JsonObject object(byte[] body) {
        if (body.length == 0) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        if (parse(body) instanceof JsonObject object) {
            return object;
        }
        throw malformed("the body is one JSON object.");
    }

    private static JsonValue parse(byte[] body) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text(body)))) {
            StrictJson reading = new StrictJson(parser);
            JsonValue value = reading.value(parser.next(), 1);
            if (parser.hasNext()) {
                throw malformed("something follows the JSON value.");
            }
            return value;
        } catch (JsonException | IllegalStateException | NoSuchElementException unreadable) {
            throw malformed("the body is no JSON (RFC 8259).");
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw malformed("the body is no UTF-8.");
        }
    }

    private JsonValue value(Event event, int depth) {
        if (depth > DEEPEST) {
            throw malformed("the body is nested more than " + DEEPEST + " levels deep.");
        }
        return switch (event) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> string();
            case VALUE_NUMBER -> number();
            case VALUE_TRUE -> JsonValue.TRUE;
            case VALUE_FALSE -> JsonValue.FALSE;
            case VALUE_NULL -> JsonValue.NULL;
            default -> throw malformed("the body is no JSON (RFC 8259).");
        };
    }

    private JsonObject object(int depth) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        Set<String> names = new HashSet<>();
        for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            String name = storable(parser.getString());
            if (!names.add(name)) {
                throw malformed("a name stands twice in one object.");
            }
            object.add(name, value(parser.next(), depth + 1));
        }
        return object.build();
    }

    private JsonArray array(int depth) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            if (event == Event.VALUE_NULL) {
                throw malformed("a list holds null.");
            }
            array.add(value(event, depth + 1));
        }
        return array.build();
    }

    private JsonString string() {
        return JSON.createValue(storable(parser.getString()));
    }

    /** Nine characters can name a number that fills the memory when it is written out. */
    private JsonValue number() {
        try {
            if (parser.getString().length() <= LONGEST_NUMBER) {
                BigDecimal number = parser.getBigDecimal();
                if (Math.abs((long) number.scale()) <= LONGEST_NUMBER) {
                    return JSON.createValue(number);
                }
            }
        } catch (NumberFormatException | ArithmeticException beyondAll) {
            // An exponent that no number here has: said below.
        }
        throw malformed("a number has more than " + LONGEST_NUMBER + " characters or decimal places.");
    }

    private static String storable(String text) {
        if (!Texts.storable(text)) {
            throw malformed("a text holds U+0000 or half a character (an unpaired surrogate).");
        }
        return text;
    }

    private static Refused malformed(String why) {
        return Refused.because(CommonRefusal.MALFORMED_REQUEST, why);
    }
}
