package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.Fraction;
import coop.rochdale.kernel.Span;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * How answers are written: what is absent is left out, an instant has at most six decimals and ends in {@code Z}, a
 * constant is its name in kebab-case.
 */
@Provider
public class Wire implements ContextResolver<Jsonb> {

    static final Jsonb JSONB = JsonbBuilder.create(
            new JsonbConfig().withSerializers(new InstantText(), new EnumWord(), new FractionText(), new SpanText()));

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSONB;
    }

    /** The instant as RFC 3339 writes it, to the microsecond: the database keeps no more. */
    public static String time(Instant instant) {
        return TIME.format(instant.truncatedTo(ChronoUnit.MICROS));
    }

    static final class InstantText implements JsonbSerializer<Instant> {
        @Override
        public void serialize(Instant instant, JsonGenerator json, SerializationContext context) {
            json.write(time(instant));
        }
    }

    static final class EnumWord implements JsonbSerializer<Enum<?>> {
        @Override
        public void serialize(Enum<?> constant, JsonGenerator json, SerializationContext context) {
            json.write(Scalars.word(constant));
        }
    }

    static final class FractionText implements JsonbSerializer<Fraction> {
        @Override
        public void serialize(Fraction fraction, JsonGenerator json, SerializationContext context) {
            json.write(fraction.toString());
        }
    }

    static final class SpanText implements JsonbSerializer<Span> {
        @Override
        public void serialize(Span span, JsonGenerator json, SerializationContext context) {
            json.write(span.toString());
        }
    }
}
