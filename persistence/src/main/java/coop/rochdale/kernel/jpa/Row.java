package coop.rochdale.kernel.jpa;

import coop.rochdale.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row a query stands on, by column name; a column that may be null is read with {@code maybe}. */
public final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public UUID uuid(String column) throws SQLException {
        return there(column, result.getObject(column, UUID.class));
    }

    public Optional<UUID> maybeUuid(String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, UUID.class));
    }

    public String text(String column) throws SQLException {
        return there(column, result.getString(column));
    }

    public Optional<String> maybeText(String column) throws SQLException {
        return Optional.ofNullable(result.getString(column));
    }

    public long number(String column) throws SQLException {
        return maybeNumber(column).orElseThrow(() -> new SQLException("column " + column + " is null"));
    }

    public Optional<Long> maybeNumber(String column) throws SQLException {
        // getLong reads every width of integer; getObject with Long.class takes bigint alone.
        long value = result.getLong(column);
        return result.wasNull() ? Optional.empty() : Optional.of(value);
    }

    public int integer(String column) throws SQLException {
        return Math.toIntExact(number(column));
    }

    public Optional<Integer> maybeInteger(String column) throws SQLException {
        return maybeNumber(column).map(Math::toIntExact);
    }

    public boolean truth(String column) throws SQLException {
        return there(column, result.getObject(column, Boolean.class));
    }

    public Optional<Boolean> maybeTruth(String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, Boolean.class));
    }

    public Instant instant(String column) throws SQLException {
        return there(column, result.getObject(column, OffsetDateTime.class)).toInstant();
    }

    public Optional<Instant> maybeInstant(String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    public LocalDate date(String column) throws SQLException {
        return there(column, result.getObject(column, LocalDate.class));
    }

    public Optional<LocalDate> maybeDate(String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, LocalDate.class));
    }

    public byte[] bytes(String column) throws SQLException {
        return there(column, result.getBytes(column));
    }

    /** A column of type text[], or uuid[] as texts. */
    public List<String> texts(String column) throws SQLException {
        Object[] values = (Object[]) there(column, result.getArray(column)).getArray();
        return java.util.Arrays.stream(values).map(String::valueOf).toList();
    }

    /** An amount from a column of minor units and one of the currency's code. */
    public Money money(String amountMinor, String currency) throws SQLException {
        return Money.ofMinor(number(amountMinor), Money.currencyOf(text(currency)));
    }

    /** A jsonb object. */
    public Map<String, Object> json(String column) throws SQLException {
        return JsonText.object(text(column));
    }

    private static <T> T there(String column, @Nullable T value) throws SQLException {
        if (value == null) {
            throw new SQLException("column " + column + " is null");
        }
        return value;
    }
}
