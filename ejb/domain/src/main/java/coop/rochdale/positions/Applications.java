package coop.rochdale.positions;

import coop.rochdale.kernel.AccountId;
import java.time.Instant;
import java.util.Optional;

/** Every application there ever was. */
public interface Applications {

    /** Keeps an open application, or refuses a second open one with {@link PositionRefusal#ALREADY_APPLIED}. */
    void file(Application application, int positionNumber);

    Optional<Application> byId(ApplicationId id);

    /** The open one of this person for the position, or else the one filed last. */
    Optional<Application> latest(PositionId position, AccountId account);

    /** Keeps the decision of an application. */
    void decide(Application application);

    /** Declines every open application for the position, and answers how many there were. */
    int declineAll(PositionId position, Instant at);
}
