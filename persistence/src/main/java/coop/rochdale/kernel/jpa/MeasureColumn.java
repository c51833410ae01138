package coop.rochdale.kernel.jpa;

import coop.rochdale.kernel.Measure;
import coop.rochdale.kernel.Payload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures as a jsonb array of what was sent: the kind beside its fields. */
public final class MeasureColumn {

    private static final String KIND = "kind";

    private MeasureColumn() {}

    public static String of(List<Measure> measures) {
        return JsonText.of(measures.stream().map(MeasureColumn::fields).toList());
    }

    public static List<Measure> read(String text) {
        return JsonText.array(text).stream().map(MeasureColumn::measure).toList();
    }

    private static Map<String, Object> fields(Measure measure) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(KIND, measure.kind());
        fields.putAll(measure.payload().fields());
        return fields;
    }

    private static Measure measure(Object item) {
        Map<String, Object> fields = new LinkedHashMap<>();
        ((Map<?, ?>) item).forEach((name, value) -> fields.put(String.valueOf(name), value));
        Object kind = fields.remove(KIND);
        return new Measure(String.valueOf(kind), new Payload(fields));
    }
}
