package coop.rochdale.proposals.rest;

import coop.rochdale.kernel.Measure;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.rest.Payloads;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures as they travel: the kind beside its fields. */
public final class Measures {

    private static final String KIND = "kind";

    private Measures() {}

    public static JsonObject json(Measure measure) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(KIND, measure.kind());
        fields.putAll(measure.payload().fields());
        return Payloads.json(fields);
    }

    static Measure read(JsonObject json) {
        Map<String, Object> fields = new LinkedHashMap<>(Payloads.of(json).fields());
        fields.remove(KIND);
        return new Measure(json.getString(KIND), new Payload(fields));
    }
}
