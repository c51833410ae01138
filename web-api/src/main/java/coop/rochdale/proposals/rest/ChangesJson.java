package coop.rochdale.proposals.rest;

import coop.rochdale.proposals.Changes;
import jakarta.json.JsonObject;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changed from one revision to another. */
@Schema(name = "Changes", description = "What changed from one revision to another.")
public record ChangesJson(int from, int to, TitleJson title, List<LineJson> text, MeasuresJson measures) {

    /** Both titles, also where they are the same. */
    @Schema(name = "TitleChange")
    public record TitleJson(String before, String after) {}

    /** A line of either text. */
    @Schema(name = "LineChange")
    public record LineJson(
            @Schema(
                    implementation = String.class,
                    enumeration = {"kept", "added", "removed"})
            Changes.Fate change,

            String line) {}

    /** Measures that are there no more, or new. */
    @Schema(name = "MeasureChanges")
    public record MeasuresJson(List<JsonObject> removed, List<JsonObject> added) {}

    static ChangesJson of(int from, int to, Changes changes) {
        return new ChangesJson(
                from,
                to,
                new TitleJson(changes.titleBefore(), changes.titleAfter()),
                changes.text().stream()
                        .map(line -> new LineJson(line.fate(), line.text()))
                        .toList(),
                new MeasuresJson(
                        changes.removed().stream().map(Measures::json).toList(),
                        changes.added().stream().map(Measures::json).toList()));
    }
}
