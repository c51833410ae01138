package coop.rochdale.positions;

import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Measure;
import coop.rochdale.kernel.Refused;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who is employed in a position, from when until when, and at what salary, as it is or as it would be once measures of a law
 * were carried out.
 *
 * @param employments that are not over
 * @param changes of its salary that are not made yet, in their order
 */
public record Roster(Position position, List<Employment> employments, List<ChangeSalary> changes) {

    public Roster {
        employments = List.copyOf(employments);
        changes = List.copyOf(changes);
    }

    /** As it would be once these were carried out then. One that cannot be read, or must be refused, changes nothing. */
    public Roster after(List<Measure> measures, Instant now, Currency currency) {
        Roster roster = this;
        for (Measure measure : measures) {
            roster = roster.after(measure, now, currency);
        }
        return roster;
    }

    /** Without whoever is employed just so in the other one, and paid the same: what is left is what makes them differ. */
    public Roster besides(Roster other) {
        if (!changes.equals(other.changes)) {
            return this;
        }
        Set<Employment> same = Set.copyOf(other.employments);
        return new Roster(
                position,
                employments.stream()
                        .filter(employment -> !same.contains(employment))
                        .toList(),
                changes);
    }

    private Roster after(Measure measure, Instant now, Currency currency) {
        try {
            return switch (measure.kind()) {
                case Appoint.KIND -> appointed(Appoint.read(measure.payload()), now);
                case Dismiss.KIND -> dismissed(Dismiss.read(measure.payload()), now);
                case ChangeSalary.KIND -> changed(ChangeSalary.read(measure.payload(), currency));
                case RemovePosition.KIND -> removed(RemovePosition.read(measure.payload()), now);
                default -> this;
            };
        } catch (Refused unreadable) {
            return this;
        }
    }

    private Roster appointed(Appoint wish, Instant now) {
        Hiring hiring = new Hiring(position, wish.account(), wish.startAt(now));
        if (!wish.position().equals(position.id()) || !hiring.fits(employments)) {
            return this;
        }
        // No act has a number for it yet; that of the position stands in its place.
        Employment hired = hiring.employment(new EmploymentId(Ids.next(now)), position.act(), employments);
        return new Roster(
                position, Stream.concat(employments.stream(), Stream.of(hired)).toList(), changes);
    }

    private Roster dismissed(Dismiss wish, Instant now) {
        return new Roster(
                position,
                noticed(employment -> employment.id().equals(wish.employment()), EndReason.DISMISSAL, now),
                changes);
    }

    private Roster removed(RemovePosition wish, Instant now) {
        if (!wish.position().equals(position.id()) || !position.isOpen()) {
            return this;
        }
        Position closed = new Position(
                position.id(),
                position.number(),
                position.job(),
                position.act(),
                position.createdAt(),
                Optional.of(new Position.Closing(now, position.act())));
        return new Roster(closed, noticed(employment -> true, EndReason.REMOVAL, now), changes);
    }

    private Roster changed(ChangeSalary wish) {
        return wish.position().equals(position.id()) && position.isOpen()
                ? new Roster(
                        position,
                        employments,
                        Stream.concat(changes.stream(), Stream.of(wish)).toList())
                : this;
    }

    private List<Employment> noticed(Predicate<Employment> whose, EndReason why, Instant now) {
        return employments.stream()
                .map(employment -> whose.test(employment) ? employment.noticedBy(position.act(), why, now) : employment)
                .toList();
    }
}
