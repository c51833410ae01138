package coop.rochdale.proposals.workflow;

import coop.rochdale.kernel.Measure;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What somebody wants a proposal to say, as sent: not checked yet. Co-authors are named by their handles. */
public record Manuscript(
        String title, String text, List<Measure> measures, Optional<UUID> follows, List<String> coAuthors) {

    public Manuscript {
        measures = List.copyOf(measures);
        coAuthors = List.copyOf(coAuthors);
    }
}
