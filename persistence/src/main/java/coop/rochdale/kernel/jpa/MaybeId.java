package coop.rochdale.kernel.jpa;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For a uuid column that may be null: EclipseLink's own conversion fails on null. Name it with {@code @Convert}. */
@Converter
public class MaybeId implements AttributeConverter<@Nullable UUID, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : UUID.fromString(column);
    }
}
