package coop.rochdale.charter.rest;

import coop.rochdale.charter.Bounds;
import coop.rochdale.charter.ClauseEntry;
import coop.rochdale.charter.ClauseType;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.rest.MoneyJson;
import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A clause with one value it has, had, or will have. */
@Schema(name = "Clause")
public record ClauseJson(
        @Schema(example = "voting.period") String clause,

        @Schema(
                description = "What `value` is: a duration (ISO 8601), a fraction, a word or a text is a string, an"
                        + " integer a number, a boolean a boolean, money an object.")
        ClauseType type,

        @Schema(
                description = "In the form its type has.",
                oneOf = {String.class, Integer.class, Boolean.class, MoneyJson.class},
                example = "P7D")
        Object value,

        @Schema(example = "How long a vote is open.") String description,

        @Schema(description = "In force from this instant on.")
        Instant since,

        @Schema(description = "The act that set it.") UUID act,
        BoundsJson bounds,

        @JsonbProperty("default")
        @Schema(
                name = "default",
                description = "What a co-op starts with unless its founding says otherwise; in the form of `value`.",
                oneOf = {String.class, Integer.class, Boolean.class, MoneyJson.class},
                example = "P7D")
        Object standard) {

    static ClauseJson of(ClauseEntry entry, Currency currency) {
        Bounds bounds = entry.clause().bounds();
        return new ClauseJson(
                entry.clause().key(),
                bounds.type(),
                written(entry.value(), bounds.type(), currency),
                entry.clause().description(),
                entry.since(),
                entry.act().value(),
                BoundsJson.of(bounds, currency),
                written(entry.clause().standardIn(currency), bounds.type(), currency));
    }

    private static Object written(String value, ClauseType type, Currency currency) {
        return switch (type) {
            case MONEY -> MoneyJson.of(Money.parse(value, currency.getCurrencyCode()));
            case INTEGER -> Integer.valueOf(value);
            case BOOLEAN -> Boolean.valueOf(value);
            case DURATION, FRACTION, ENUM -> value;
        };
    }

    /** What a new value must keep to: from least to most, or one of the words. */
    @Schema(name = "Bounds")
    public record BoundsJson(
            @Schema(
                    description = "In the form of `value`.",
                    oneOf = {String.class, Integer.class, MoneyJson.class},
                    example = "PT1S")
            @Nullable
            Object least,

            @Schema(
                    description = "In the form of `value`.",
                    oneOf = {String.class, Integer.class, MoneyJson.class},
                    example = "P90D")
            @Nullable
            Object most,

            @Nullable List<String> words) {

        static BoundsJson of(Bounds bounds, Currency currency) {
            return new BoundsJson(
                    bounds.leastIn(currency)
                            .map(least -> written(least, bounds.type(), currency))
                            .orElse(null),
                    bounds.mostIn(currency)
                            .map(most -> written(most, bounds.type(), currency))
                            .orElse(null),
                    bounds.words().isEmpty() ? null : bounds.words());
        }
    }
}
