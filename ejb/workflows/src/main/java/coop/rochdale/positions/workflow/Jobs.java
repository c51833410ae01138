package coop.rochdale.positions.workflow;

import coop.rochdale.positions.Applications;
import coop.rochdale.positions.Employments;
import coop.rochdale.positions.Positions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The three ports that acts on jobs go through together. */
@Dependent
public class Jobs {

    private final Positions positions;
    private final Applications applications;
    private final Employments employments;

    @Inject
    public Jobs(Positions positions, Applications applications, Employments employments) {
        this.positions = positions;
        this.applications = applications;
        this.employments = employments;
    }

    Positions positions() {
        return positions;
    }

    Applications applications() {
        return applications;
    }

    Employments employments() {
        return employments;
    }
}
