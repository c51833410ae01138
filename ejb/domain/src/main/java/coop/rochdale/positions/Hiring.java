package coop.rochdale.positions;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Someone is to hold a seat of a position from an instant on, for the position's term if it has one. */
public record Hiring(Position position, AccountId account, Instant start) {

    /**
     * Why an act cannot appoint them, in this order: the position is closed, they have no open application, they hold a
     * seat of it at some time of that, no seat is free all that time.
     *
     * @param employments of the position, all that have not ended
     */
    public List<Objection> objections(Optional<Application> application, List<Employment> employments) {
        List<Objection> objections = new ArrayList<>(ChangeObjections.of(position));
        if (application.filter(Application::isOpen).isEmpty()) {
            objections.add(Objection.of(PositionRefusal.NO_APPLICATION, position.number()));
        }
        objections.addAll(taken(employments));
        return objections;
    }

    /** Whether the position is open, has a seat that is free all that time, and the person none of its seats in it. */
    boolean fits(List<Employment> employments) {
        return position.isOpen() && taken(employments).isEmpty();
    }

    private List<Objection> taken(List<Employment> employments) {
        List<Objection> taken = new ArrayList<>();
        if (employments.stream().anyMatch(this::isOurs)) {
            taken.add(holdsSeat());
        }
        if (seat(employments).isEmpty()) {
            taken.add(noSeat());
        }
        return taken;
    }

    /** The employment that begins, in the first free seat; refuses if there is none. */
    public Employment employment(EmploymentId id, ActId act, List<Employment> employments) {
        int seat = seat(employments).orElseThrow(this::full);
        return new Employment(
                id,
                position.id(),
                seat,
                account,
                start,
                ending(),
                position.job().noticePeriod(),
                act);
    }

    /** Every seat is taken at some time of that. */
    public Refused full() {
        return noSeat().refused();
    }

    /** The person has a seat of the position at some time of that. */
    public Refused seated() {
        return holdsSeat().refused();
    }

    private Objection holdsSeat() {
        return Objection.of(PositionRefusal.HOLDS_SEAT, position.number());
    }

    private Objection noSeat() {
        return Objection.of(
                PositionRefusal.NO_SEAT, position.number(), position.job().seats(), start);
    }

    private Optional<Integer> seat(List<Employment> employments) {
        return Seats.free(position.job().seats(), tenure(), employments);
    }

    private Optional<Ending> ending() {
        return tenure().until().map(end -> new Ending(end, EndReason.TERM, Optional.empty()));
    }

    private Tenure tenure() {
        return position.tenureFrom(start);
    }

    private boolean isOurs(Employment employment) {
        return employment.account().equals(account) && employment.tenure().overlaps(tenure());
    }
}
