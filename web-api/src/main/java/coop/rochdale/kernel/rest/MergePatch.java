package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Refused;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** Merge patches of RFC 7396: what the patch names changes, {@code null} takes a field away, the rest stays. */
public final class MergePatch {

    private MergePatch() {}

    /**
     * The record as it is after the patch, read as strictly as if it had been sent whole. {@code current} holds what the
     * caller may change and nothing else: other fields are unknown here.
     */
    public static <R extends Record> R apply(R current, JsonObject patch, Class<R> type) {
        List<String> known = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        List<Flaw> unknown = patch.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> new Flaw(
                        "/" + name.replace("~", "~0").replace("/", "~1"), "There is no such field here; leave it out."))
                .toList();
        if (!unknown.isEmpty()) {
            throw Refused.flawed(unknown);
        }
        JsonObject before = StrictJson.object(Wire.bytes(current));
        return RecordBinder.read(Json.createMergePatch(patch).apply(before).asJsonObject(), type);
    }
}
