package coop.rochdale.kernel.jpa;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a Java value is handed to a statement. */
final class Parameters {

    private Parameters() {}

    static void set(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (value instanceof Instant instant) {
            statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(index, bytes);
        } else if (value instanceof List<?> list) {
            boolean ids = !list.isEmpty() && list.get(0) instanceof UUID;
            statement.setArray(index, statement.getConnection().createArrayOf(ids ? "uuid" : "text", list.toArray()));
        } else {
            statement.setObject(index, value);
        }
    }
}
