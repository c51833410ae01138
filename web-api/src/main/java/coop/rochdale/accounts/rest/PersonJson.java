package coop.rochdale.accounts.rest;

import coop.rochdale.accounts.Account;
import coop.rochdale.members.Body;
import coop.rochdale.members.workflow.ShowPerson.Person;
import coop.rochdale.positions.Employment;
import coop.rochdale.positions.EmploymentView;
import coop.rochdale.positions.Ending;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person as everybody may see them. */
@Schema(name = "Account")
public record PersonJson(
        UUID id,
        @Schema(example = "ada") String handle,
        @Schema(example = "Ada Lovelace") String displayName,
        Instant since,

        @Schema(description = "`worker` for whoever has a job; `consumer` only for a member who chose to be listed.")
        List<Body> bodies,

        @Schema(description = "The jobs this person has at the moment.")
        List<JobJson> positions,

        @Schema(description = "Marks the person shows; none exist yet.")
        List<String> badges,

        @Schema(description = "Addresses elsewhere the person proved to be theirs; none exist yet.")
        List<String> links) {

    /** A new account has none of all that. */
    public static PersonJson of(Account account) {
        return of(account, List.of(), List.of());
    }

    public static PersonJson of(Person person) {
        return of(
                person.account(),
                List.copyOf(person.bodies()),
                person.jobs().stream().map(JobJson::of).toList());
    }

    private static PersonJson of(Account account, List<Body> bodies, List<JobJson> jobs) {
        return new PersonJson(
                account.id().value(),
                account.handle(),
                account.displayName(),
                account.since(),
                bodies,
                jobs,
                List.of(),
                List.of());
    }

    /** A position someone is employed in. */
    @Schema(name = "Job")
    public record JobJson(
            @Schema(description = "The position.") UUID id,
            int number,
            @Schema(example = "Treasurer") String title,
            UUID employment,
            Instant from,
            @Nullable Instant until) {

        static JobJson of(EmploymentView view) {
            Employment employment = view.employment();
            return new JobJson(
                    employment.position().value(),
                    view.positionNumber(),
                    view.title(),
                    employment.id().value(),
                    employment.startsAt(),
                    employment.ending().map(Ending::at).orElse(null));
        }
    }
}
